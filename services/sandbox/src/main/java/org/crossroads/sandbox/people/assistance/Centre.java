package org.crossroads.sandbox.people.assistance;

import org.crossroads.hub.identifier.CbeNumber;
import org.crossroads.sandbox.people.Person.Address;

/**
 * A public centre for social welfare; the enterprise number is invented.
 *
 * @param municipality NIS code of the municipality that it serves
 */
public record Centre(CbeNumber cbeNumber, String name, String municipality) {

    /** Of the sandbox's own range, one for each municipality. */
    private static final long FIRST_ENTERPRISE = 9_992_000L;

    /** The one that is competent for whoever lives there (Act of 2 April 1965, art. 1). */
    public static Centre of(Address home) {
        String code = home.nisCode().orElseThrow(() -> new IllegalArgumentException("no centre serves a place abroad"));
        return new Centre(
                enterprise(FIRST_ENTERPRISE + Long.parseLong(code) % 1_000),
                (isFrench(code) ? "CPAS de " : "OCMW ") + home.municipality(),
                code);
    }

    private static CbeNumber enterprise(long eightDigits) {
        return new CbeNumber("%08d%02d".formatted(eightDigits, 97 - eightDigits % 97));
    }

    /** Walloon provinces and Brussels, where the centres of the sandbox write French. */
    private static boolean isFrench(String nisCode) {
        return nisCode.startsWith("21") || nisCode.startsWith("25") || "5689".indexOf(nisCode.charAt(0)) >= 0;
    }
}
