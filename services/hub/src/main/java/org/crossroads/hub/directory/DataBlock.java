package org.crossroads.hub.directory;

/** The unit of data that an authorisation grants or withholds, named as the element that carries it. */
public record DataBlock(String name) implements Comparable<DataBlock> {

    public DataBlock {
        if (!name.matches("[a-z][A-Za-z0-9]{1,63}")) {
            throw new IllegalArgumentException("a data block is named as its element: " + name);
        }
    }

    @Override
    public int compareTo(DataBlock other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
