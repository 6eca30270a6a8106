package org.crossroads.hub.consultation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.crossroads.hub.authorisation.AccessAuthorisation;
import org.crossroads.hub.authorisation.AccessRequest;
import org.crossroads.hub.authorisation.Decision;
import org.crossroads.hub.authorisation.Decision.Deny;
import org.crossroads.hub.authorisation.Decision.NearMiss;
import org.crossroads.hub.authorisation.Decision.Permit;
import org.crossroads.hub.authorisation.Decision.Reason;
import org.crossroads.hub.authorisation.Decision.Unmet;
import org.crossroads.hub.consultation.Entrance.Granted;
import org.crossroads.hub.consultation.Entrance.Refused;
import org.crossroads.hub.directory.CanceledNumbers;
import org.crossroads.hub.directory.PersonReferences;
import org.crossroads.hub.directory.PersonRepertory;
import org.crossroads.hub.directory.Quality;
import org.crossroads.hub.identifier.Ssin;
import org.crossroads.hub.network.Institution;

/**
 * The gate in front of every service: who asks, may it, is the person known there.
 *
 * <p>The table is asked before the repertory, so that a requester without an authorisation learns nothing of a person;
 * and a requester that has no file where it needs one learns only that, not that the person got another number. What is
 * exempt from passing through here needs no authorisation to do so, and is refused before the table is asked.
 */
public final class Enforcement {

    private final AccessAuthorisation authorisation;
    private final PersonRepertory repertory;
    private final CanceledNumbers canceledNumbers;
    private final ExemptSuppliers exempt;

    /** For a hub that gives no numbers of its own, and so cancels none. */
    public Enforcement(AccessAuthorisation authorisation, PersonRepertory repertory, ExemptSuppliers exempt) {
        this(authorisation, repertory, ssin -> false, exempt);
    }

    public Enforcement(
            AccessAuthorisation authorisation,
            PersonRepertory repertory,
            CanceledNumbers canceledNumbers,
            ExemptSuppliers exempt) {
        this.authorisation = authorisation;
        this.repertory = repertory;
        this.canceledNumbers = canceledNumbers;
        this.exempt = exempt;
    }

    public Entrance enter(Approach approach) {
        Optional<Institution> asking = approach.claim().asking(approach.requester());
        return approach.requester().isActive() && asking.isPresent()
                ? letIn(approach.askedBy(asking.get()))
                : contradicted();
    }

    private Entrance letIn(Approach approach) {
        return exempt.ofEverything(approach)
                .<Entrance>map(exemption -> new Refused(ExemptSuppliers.status(exemption), Optional.empty()))
                .orElseGet(() -> decide(approach)
                        .fold(
                                permit -> known(approach, permit),
                                deny -> new Refused(statusOf(deny), Optional.of(deny))));
    }

    private static Refused contradicted() {
        Deny deny = new Deny(
                Reason.SERVICE_NOT_GRANTED,
                List.of(new NearMiss(
                        "every rule",
                        List.of(new Unmet("customerIdentification", "the institution that the certificate names")))));
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
                approach.role(),
                approach.asked(),
                approach.on()));
    }

    private Entrance known(Approach approach, Permit permit) {
        if (approach.ssin().isEmpty()) {
            // Without a person there is no file: only what needs none is granted.
            return permit.whereKnown(qualities -> false)
                    .<Entrance>map(held -> new Granted(approach, held, Optional.empty()))
                    .orElseGet(() -> notIntegrated(permit));
        }
        Optional<Ssin> ssin = Ssin.parse(approach.ssin().get());
        if (ssin.isEmpty()) {
            return new Refused(Status.of(StatusCode.SSIN_INVALID), Optional.of(permit));
        }
        PersonReferences person = repertory.referencesTo(ssin.get());
        if (person.replacedBy().isPresent()) {
            return replaced(approach, permit, person, person.replacedBy().get());
        }
        // Only the Bank's own numbers are the Bank's to cancel: the others cost no look-up.
        boolean canceled = ssin.get().isBis() && canceledNumbers.isCanceled(ssin.get());
        return permit.whereKnown(qualities -> hasFile(approach, person, qualities))
                .<Entrance>map(held -> canceled ? canceled(permit) : new Granted(approach, held, Optional.of(person)))
                .orElseGet(() -> notIntegrated(permit));
    }

    /** It names nobody: whoever might ask about the person is told so, others that they have no file. */
    private static Refused canceled(Permit permit) {
        return new Refused(Status.of(StatusCode.SSIN_UNKNOWN, "canceled", "true"), Optional.of(permit));
    }

    /** The new number is for who has a file under the old one or the new one, or needs none. */
    private Refused replaced(Approach approach, Permit permit, PersonReferences old, Ssin newSsin) {
        PersonReferences current = repertory.referencesTo(newSsin);
        return permit.whereKnown(
                        qualities -> hasFile(approach, old, qualities) || hasFile(approach, current, qualities))
                .map(held -> new Refused(
                        Status.of(StatusCode.SSIN_REPLACED, "newSSIN", newSsin.digits()), Optional.of(permit)))
                .orElseGet(() -> notIntegrated(permit));
    }

    private static boolean hasFile(Approach approach, PersonReferences person, Set<Quality> qualities) {
        return person.isIntegrated(approach.requester().code(), qualities, approach.asked());
    }

    private static Refused notIntegrated(Permit permit) {
        return new Refused(
                new Status(StatusCode.REQUESTER_NOT_INTEGRATED, needed(permit.qualities())), Optional.of(permit));
    }

    private static Map<String, String> needed(Set<Quality> qualities) {
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
