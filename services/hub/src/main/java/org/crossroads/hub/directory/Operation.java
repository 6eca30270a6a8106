package org.crossroads.hub.directory;

/** A question that can be put to the network: an operation of a service in a major version, {@code Career.consultCareer v1}. */
public record Operation(String service, String name, int version) {

    public Operation {
        if (!service.matches("[A-Z][A-Za-z]{1,63}") || !name.matches("[a-z][A-Za-z]{1,63}") || version < 1) {
            throw new IllegalArgumentException("not an operation: " + service + "." + name + " v" + version);
        }
    }

    @Override
    public String toString() {
        return service + "." + name;
    }
}
