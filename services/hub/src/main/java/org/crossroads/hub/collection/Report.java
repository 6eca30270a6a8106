package org.crossroads.hub.collection;

import java.time.Instant;
import java.util.UUID;
import org.crossroads.hub.authorisation.LegalContext;
import org.crossroads.hub.directory.Operation;
import org.crossroads.hub.directory.Period;
import org.crossroads.hub.identifier.Ssin;
import org.crossroads.hub.network.InstitutionCode;

/**
 * That an institution reported what it collected; not what.
 *
 * @param permit under which it was collected
 * @param asked the period that the permit is for
 * @param ticketCrossroads of the exchange by which it came
 */
public record Report(
        UUID id,
        UUID permit,
        InstitutionCode reporter,
        Ssin person,
        Operation operation,
        LegalContext ground,
        Period asked,
        UUID ticketCrossroads,
        Instant reportedAt) {

    /** The same under the number that the person has now: whoever stores it will be asked by that one. */
    Report under(Ssin now) {
        return new Report(id, permit, reporter, now, operation, ground, asked, ticketCrossroads, reportedAt);
    }

    /** Without the person. */
    @Override
    public String toString() {
        return "Report[" + id + "]";
    }
}
