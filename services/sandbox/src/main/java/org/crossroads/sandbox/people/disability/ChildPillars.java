package org.crossroads.sandbox.people.disability;

/** Points of a child by the medico-social scale, in its three pillars (Royal Decree of 28 March 2003). */
public record ChildPillars(int capacity, int participation, int family) {

    public ChildPillars {
        if (capacity < 0 || capacity > 6 || participation < 0 || participation > 12 || family < 0 || family > 18) {
            throw new IllegalArgumentException("the pillars have at most 6, 12 and 18 points");
        }
        if (capacity < 4 && capacity + participation + family < 6) {
            throw new IllegalArgumentException("4 points in the first pillar or 6 in all open a right");
        }
    }

    public int total() {
        return capacity + participation + family;
    }
}
