package org.crossroads.hub.network;

/** The place of an institution in the network's own numbering: its sector and, within it, the type of institution. */
public record NetworkNumber(int sector, int institution) {

    public NetworkNumber {
        if (sector < 0 || sector > 999 || institution < 0 || institution > 999) {
            throw new IllegalArgumentException("sector and institution are 0 to 999: " + sector + "/" + institution);
        }
    }

    @Override
    public String toString() {
        return sector + "/" + institution;
    }
}
