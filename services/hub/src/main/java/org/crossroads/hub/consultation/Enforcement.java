package org.crossroads.hub.consultation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.crossroads.hub.authorisation.AccessAuthorisation;
import org.crossroads.hub.authorisation.AccessRequest;
import org.crossroads.hub.authorisation.Decision;
import org.crossroads.hub.authorisation.Decision.Deny;
import org.crossroads.hub.authorisation.Decision.Permit;
import org.crossroads.hub.authorisation.Decision.Reason;
import org.crossroads.hub.authorisation.Decision.Unmet;
import org.crossroads.hub.consultation.Entrance.Granted;
import org.crossroads.hub.consultation.Entrance.Refused;
import org.crossroads.hub.directory.PersonReferences;
import org.crossroads.hub.directory.PersonRepertory;
import org.crossroads.hub.identifier.Ssin;

/**
 * The gate in front of every service: who asks, may it, is the person known there.
 *
 * <p>The table is asked before the repertory, so that a requester without an authorisation learns nothing of a person.
 */
public final class Enforcement {

    private final AccessAuthorisation authorisation;
    private final PersonRepertory repertory;

    public Enforcement(AccessAuthorisation authorisation, PersonRepertory repertory) {
        this.authorisation = authorisation;
        this.repertory = repertory;
    }

    public Entrance enter(Approach approach) {
        if (!approach.claim().agreesWith(approach.requester())) {
            return contradicted();
        }
        return decide(approach)
                .fold(permit -> known(approach, permit), deny -> new Refused(statusOf(deny), Optional.of(deny)));
    }

    private static Refused contradicted() {
        Deny deny = new Deny(
                Reason.SERVICE_NOT_GRANTED,
                List.of(new Unmet("customerIdentification", "the institution that the certificate names")));
        return new Refused(
                Status.of(StatusCode.NOT_AUTHORISED, "contradicts", "customerIdentification"), Optional.of(deny));
    }

    private Decision decide(Approach approach) {
        return authorisation.decide(new AccessRequest(
                approach.requester(),
                approach.operation(),
                approach.legalContext(),
                approach.inscriptionContext(),
                approach.application(),
                approach.user(),
                approach.on()));
    }

    private Entrance known(Approach approach, Permit permit) {
        if (approach.ssin().isEmpty()) {
            return new Granted(approach, permit, Optional.empty());
        }
        Optional<Ssin> ssin = Ssin.parse(approach.ssin().get());
        if (ssin.isEmpty()) {
            return new Refused(Status.of(StatusCode.SSIN_INVALID), Optional.of(permit));
        }
        PersonReferences person = repertory.referencesTo(ssin.get());
        if (person.replacedBy().isPresent()) {
            String newSsin = person.replacedBy().get().digits();
            return new Refused(Status.of(StatusCode.SSIN_REPLACED, "newSSIN", newSsin), Optional.of(permit));
        }
        boolean fileNeeded = !permit.qualities().isEmpty();
        if (fileNeeded && !person.isIntegrated(approach.requester().code(), permit.qualities(), approach.asked())) {
            return new Refused(
                    new Status(StatusCode.REQUESTER_NOT_INTEGRATED, needed(permit.qualities())), Optional.of(permit));
        }
        return new Granted(approach, permit, Optional.of(person));
    }

    private static Map<String, String> needed(Set<?> qualities) {
        return Map.of(
                "inscription",
                String.join(
                        " or ",
                        qualities.stream().map(Object::toString).sorted().toList()));
    }

    private static Status statusOf(Deny deny) {
        return Status.of(
                deny.reason() == Reason.SERVICE_NOT_GRANTED ? StatusCode.NOT_AUTHORISED : StatusCode.NOT_ALLOWED);
    }
}
