package org.crossroads.sandbox.source.employment;

import org.crossroads.contract.employment.v1.EmployerType;
import org.crossroads.hub.identifier.CbeNumber;
import org.crossroads.sandbox.people.WorkHistory.Employer;

/** An employer as the contract writes one. */
final class Employers {

    /** The general one: all contributions are due. */
    private static final String GENERAL_CATEGORY = "010";

    private static final String CONSTRUCTION_CATEGORY = "024";
    static final String CONSTRUCTION_COMMITTEE = "124";

    private Employers() {}

    static EmployerType of(Employer employer) {
        EmployerType type = new EmployerType();
        type.setCbeNumber(employer.cbeNumber().digits());
        type.setNssoNumber(nssoNumber(employer.cbeNumber()));
        type.setName(employer.name());
        type.setCategory(
                employer.jointCommittee().startsWith(CONSTRUCTION_COMMITTEE)
                        ? CONSTRUCTION_CATEGORY
                        : GENERAL_CATEGORY);
        return type;
    }

    /** Invented like the enterprise, from its number, with check digits that hold. */
    static String nssoNumber(CbeNumber enterprise) {
        long seven = Long.parseLong(enterprise.digits().substring(1, 8));
        return "%07d%02d".formatted(seven, 97 - seven * 100 % 97);
    }
}
