package org.crossroads.hub.network;

/** The place of an institution in the network's own numbering: its sector and, within it, the type of institution. */
public record NetworkNumber(int sector, int institution) {

    public NetworkNumber {
        if (sector < 0 || sector > 999 || institution < 0 || institution > 999) {
            throw new IllegalArgumentException("sector and institution are 0 to 999: " + sector + "/" + institution);
        }
    }

    /** As it is written, {@code 18/1}. */
    public static NetworkNumber parse(String text) {
        if (!text.matches("[0-9]{1,3}/[0-9]{1,3}")) {
            throw new IllegalArgumentException("is written sector/institution, not " + text);
        }
        String[] parts = text.split("/", 2);
        return new NetworkNumber(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }

    @Override
    public String toString() {
        return sector + "/" + institution;
    }
}
