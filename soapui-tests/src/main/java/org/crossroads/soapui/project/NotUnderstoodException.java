package org.crossroads.soapui.project;

/** The project file has something that the runner does not understand; the message names it and its place. */
public final class NotUnderstoodException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotUnderstoodException(String place, String what) {
        super(place + ": " + what);
    }
}
