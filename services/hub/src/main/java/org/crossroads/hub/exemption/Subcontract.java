package org.crossroads.hub.exemption;

import java.time.LocalDate;
import org.crossroads.hub.directory.Period;
import org.crossroads.hub.network.InstitutionCode;

/** That one institution works for another, during that period, in what the law charges the latter with. */
public record Subcontract(InstitutionCode principal, InstitutionCode subcontractor, Period period) {

    public Subcontract {
        if (principal.equals(subcontractor)) {
            throw new IllegalArgumentException("nobody is a subcontractor of its own: " + principal);
        }
    }

    /** Whether these two are its parties, either way round, on that day. */
    boolean binds(InstitutionCode one, InstitutionCode other, LocalDate on) {
        boolean parties = (principal.equals(one) && subcontractor.equals(other))
                || (principal.equals(other) && subcontractor.equals(one));
        return parties && period.contains(on);
    }
}
