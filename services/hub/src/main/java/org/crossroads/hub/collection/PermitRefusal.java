package org.crossroads.hub.collection;

/** Why a report is refused although its sender may report: the permit is not one for it. */
public enum PermitRefusal {
    MISSING("a report names the permit under which the data were collected"),
    /** The text is no permit, or not what the hub signed. */
    NOT_OURS("not a permit of the hub"),
    OTHER_INSTITUTION("given to another institution"),
    OTHER_PERSON("given for another person"),
    OTHER_GROUND("given on another legal ground"),
    OTHER_BLOCKS("given for other data blocks"),
    EXPIRED("expired"),
    /** A permit holds for one report; one that the hub does not remember counts as used. */
    USED("used before"),
    /** The functional distribution changed since. */
    NOBODY_CHARGED("no institution is charged with storing these data");

    private final String text;

    PermitRefusal(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }
}
