package org.crossroads.sandbox.people.holiday;

import org.crossroads.hub.network.InstitutionCode;
import org.crossroads.sandbox.people.Institutions;
import org.crossroads.sandbox.people.WorkHistory.Employer;

/** Who pays holidays: a fund in some branches, the office itself in the others. The codes of the funds are invented. */
final class HolidayFund {

    private static final InstitutionCode FOOD = new InstitutionCode("VAKANTIEFONDS-VOEDING");
    private static final InstitutionCode TEXTILE = new InstitutionCode("VAKANTIEFONDS-TEXTIEL");
    private static final InstitutionCode CONSTRUCTION = new InstitutionCode("VAKANTIEFONDS-BOUW");

    private HolidayFund() {}

    static InstitutionCode of(Employer employer) {
        return switch (employer.jointCommittee().substring(0, 3)) {
            case "118" -> FOOD;
            case "120" -> TEXTILE;
            case "124" -> CONSTRUCTION;
            default -> Institutions.RJV;
        };
    }
}
