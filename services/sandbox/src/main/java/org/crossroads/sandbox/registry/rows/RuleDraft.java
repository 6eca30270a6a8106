package org.crossroads.sandbox.registry.rows;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.crossroads.hub.authorisation.Basis;
import org.crossroads.hub.authorisation.Conditions;
import org.crossroads.hub.authorisation.Disclosure;
import org.crossroads.hub.authorisation.LegalContext;
import org.crossroads.hub.authorisation.Recipient;
import org.crossroads.hub.authorisation.Rule;
import org.crossroads.hub.directory.DataBlock;
import org.crossroads.hub.directory.Operation;
import org.crossroads.hub.directory.Period;
import org.crossroads.hub.directory.Quality;
import org.crossroads.hub.network.InstitutionCode;
import org.crossroads.hub.network.PurposeCode;
import org.crossroads.sandbox.people.Institutions;

/** An authorisation while it is drawn up: without more it gives no data, on no ground, from 2020 on. */
final class RuleDraft {

    static final Period SINCE_1945 = Period.from(LocalDate.of(1945, 1, 1));

    private final Recipient recipient;
    private final Operation operation;
    private final String deliberation;
    private Set<LegalContext> grounds = Set.of();
    private Set<Quality> qualities = Set.of();
    private Set<String> applications = Set.of();
    private Set<String> roles = Set.of();
    private Optional<Integer> history = Optional.empty();
    private Optional<PurposeCode> purpose = Optional.empty();
    private Set<DataBlock> blocks = Set.of();
    private boolean membership;
    private boolean userRequired;
    private Period validity = Period.from(LocalDate.of(2020, 1, 1));

    private RuleDraft(Recipient recipient, Operation operation, String deliberation) {
        this.recipient = recipient;
        this.operation = operation;
        this.deliberation = deliberation;
    }

    /** @param number of the deliberation; written as the field writes them, and marked as invented */
    static RuleDraft of(Recipient recipient, Operation operation, String number) {
        return new RuleDraft(recipient, operation, "IVC/KSZG/20/" + number + " (sandbox, invented)");
    }

    static RuleDraft of(InstitutionCode recipient, Operation operation, String number) {
        RuleDraft draft = of(new Recipient.One(recipient), operation, number);
        // The one body of the sandbox that is outside social security; it was admitted for job placement.
        return recipient.equals(Institutions.VDAB) ? draft.serving("P02") : draft;
    }

    RuleDraft on(String... legalContexts) {
        grounds = Arrays.stream(legalContexts).map(LegalContext::new).collect(Collectors.toSet());
        return this;
    }

    RuleDraft knowing(String... asQualities) {
        qualities = qualities(asQualities);
        return this;
    }

    RuleDraft from(String... names) {
        applications = Set.of(names);
        return this;
    }

    RuleDraft giving(String... names) {
        blocks = Arrays.stream(names).map(DataBlock::new).collect(Collectors.toSet());
        return this;
    }

    RuleDraft withUser() {
        userRequired = true;
        return this;
    }

    RuleDraft during(Period period) {
        validity = period;
        return this;
    }

    RuleDraft as(String... oneOf) {
        roles = Set.of(oneOf);
        return this;
    }

    RuleDraft goingBack(int months) {
        history = Optional.of(months);
        return this;
    }

    RuleDraft serving(String purpose) {
        this.purpose = Optional.of(new PurposeCode(purpose));
        return this;
    }

    /** The recipient must know of which fund or trade union the person is a member. */
    RuleDraft tellingMembership() {
        membership = true;
        return this;
    }

    Rule rule(String id) {
        Disclosure disclosure = Disclosure.of(blocks);
        return new Rule(
                id,
                recipient,
                operation,
                new Conditions(grounds, qualities, applications, roles, userRequired, history),
                membership ? disclosure.withMembership() : disclosure,
                new Basis(deliberation, purpose),
                validity);
    }

    static Set<Quality> qualities(String... texts) {
        return Arrays.stream(texts)
                .map(text -> Quality.parse(text).orElseThrow())
                .collect(Collectors.toSet());
    }
}
