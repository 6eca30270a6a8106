package org.crossroads.sandbox.cli;

/** What a script can tell from the exit code alone. */
final class ExitCodes {

    static final int DATA_FOUND = 0;
    static final int NO_DATA_FOUND = 1;
    /** Refused or unusable, with a coded response. */
    static final int NO_RESULT = 2;

    static final int INCOMPLETE_DATA = 3;
    static final int FAULT = 4;
    /** No answer that can be trusted. */
    static final int NO_ANSWER = 5;

    /** What {@code explain} tells when the question was answered. */
    static final int PERMITTED = 0;

    static final int DENIED = 1;

    private ExitCodes() {}

    static int of(String statusValue) {
        return switch (statusValue) {
            case "DATA_FOUND" -> DATA_FOUND;
            case "NO_DATA_FOUND" -> NO_DATA_FOUND;
            case "INCOMPLETE_DATA" -> INCOMPLETE_DATA;
            default -> NO_RESULT;
        };
    }
}
