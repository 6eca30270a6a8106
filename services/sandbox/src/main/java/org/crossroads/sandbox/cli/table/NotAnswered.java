package org.crossroads.sandbox.cli.table;

/** The hub gave no result; what it said was told. */
final class NotAnswered extends Exception {

    private static final long serialVersionUID = 1L;

    private final int exitCode;

    NotAnswered(int exitCode) {
        super("exit code " + exitCode, null, false, false);
        this.exitCode = exitCode;
    }

    int exitCode() {
        return exitCode;
    }
}
