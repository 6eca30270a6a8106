package org.crossroads.exchange.xml;

/** XML that is refused before anything of it is used: not well-formed, too much of something, or of a forbidden kind. */
public final class HostileXml extends Exception {

    private static final long serialVersionUID = 1L;

    public HostileXml(String why) {
        super(why);
    }

    HostileXml(String why, Throwable cause) {
        super(why, cause);
    }
}
