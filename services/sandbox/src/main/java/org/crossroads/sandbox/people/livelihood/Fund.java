package org.crossroads.sandbox.people.livelihood;

import java.util.Arrays;
import java.util.Optional;

/** Funds of joint committees that occur in the sandbox, with the names of the field; one serves all subcommittees. */
public enum Fund {
    STEEL("104", "Fonds de sécurité d'existence de la sidérurgie"),
    METAL("111", "Fonds voor bestaanszekerheid van de metaalverwerkende nijverheid"),
    GARAGES("112", "Sociaal Fonds voor de garageondernemingen"),
    FOOD("118", "Waarborg- en Sociaal Fonds voor de voedingsnijverheid"),
    TEXTILES("120", "Waarborg- en Sociaal Fonds van de textielnijverheid"),
    CLEANING("121", "Sociaal Fonds voor de schoonmaak- en ontsmettingsondernemingen"),
    BUILDING("124", "Fonds voor bestaanszekerheid van de werklieden uit het bouwbedrijf"),
    TRANSPORT("140.03", "Sociaal Fonds Transport en Logistiek"),
    HOSPITALITY("302", "Waarborg- en Sociaal Fonds voor de hotel-, restaurant-, café- en aanverwante bedrijven"),
    AGENCY_WORK("322", "Sociaal Fonds voor de uitzendkrachten");

    private final String jointCommittee;
    private final String officialName;

    Fund(String jointCommittee, String officialName) {
        this.jointCommittee = jointCommittee;
        this.officialName = officialName;
    }

    /** Empty for a joint committee without a fund of which the sandbox knows. */
    static Optional<Fund> of(String jointCommittee) {
        return Arrays.stream(values())
                .filter(fund -> (jointCommittee + ".").startsWith(fund.jointCommittee + "."))
                .findFirst();
    }

    public String jointCommittee() {
        return jointCommittee;
    }

    public String officialName() {
        return officialName;
    }
}
