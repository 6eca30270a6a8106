package org.crossroads.sandbox.people;

import java.util.Set;
import org.crossroads.sandbox.people.Person.Address;

/** Whose rules on family and care apply to somebody who lives there, since the sixth state reform. */
public enum Region {
    FLANDERS,
    BRUSSELS,
    WALLONIA,
    GERMAN_SPEAKING_COMMUNITY,
    ABROAD;

    /** The nine municipalities of the German-speaking Community; the rest of their province is Walloon. */
    private static final Set<String> GERMAN_SPEAKING =
            Set.of("63001", "63012", "63013", "63023", "63040", "63048", "63061", "63067", "63087");

    private static final Set<String> WALLOON_PROVINCES = Set.of("5", "6", "8", "9");

    /** Reads the NIS code: its first digit is the province, 21 is Brussels, 25 Walloon Brabant. */
    public static Region of(Address address) {
        return address.nisCode().map(Region::ofMunicipality).orElse(ABROAD);
    }

    private static Region ofMunicipality(String nisCode) {
        if (GERMAN_SPEAKING.contains(nisCode)) {
            return GERMAN_SPEAKING_COMMUNITY;
        }
        if (nisCode.startsWith("21")) {
            return BRUSSELS;
        }
        return nisCode.startsWith("25") || WALLOON_PROVINCES.contains(nisCode.substring(0, 1)) ? WALLONIA : FLANDERS;
    }
}
