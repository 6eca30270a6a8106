package org.crossroads.hub.consultation;

import java.time.LocalDate;
import java.util.Optional;
import org.crossroads.hub.authorisation.LegalContext;
import org.crossroads.hub.directory.Operation;
import org.crossroads.hub.directory.Period;
import org.crossroads.hub.directory.Quality;
import org.crossroads.hub.identifier.Ssin;
import org.crossroads.hub.network.Institution;

/**
 * A question as it arrives at the hub: who asks it (from the certificate) and what it says about itself.
 *
 * @param requester who asks; once the claim was looked at, in the capacity in which it says that it asks
 * @param claim who the message says that it is from; must agree with the certificate
 * @param ssin as written in the message, not yet known to be a number; empty for an operation that names nobody
 * @param asked the period that the question is about; the day itself when it names none
 */
public record Approach(
        Institution requester,
        Claim claim,
        Operation operation,
        Optional<LegalContext> legalContext,
        Optional<Quality> inscriptionContext,
        Optional<String> application,
        Optional<Ssin> user,
        Optional<String> role,
        Optional<String> ssin,
        Period asked,
        LocalDate on) {

    /** The same question by the same party in another capacity. */
    Approach askedBy(Institution inItsCapacity) {
        return new Approach(
                inItsCapacity,
                claim,
                operation,
                legalContext,
                inscriptionContext,
                application,
                user,
                role,
                ssin,
                asked,
                on);
    }

    /** Hides the number as written: it would otherwise reach a log through a message text. */
    @Override
    public String toString() {
        return "Approach[" + operation + " by " + requester.code() + "]";
    }
}
