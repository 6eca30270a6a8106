package org.crossroads.hub.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.crossroads.hub.consultation.Source.Failure;
import org.crossroads.hub.consultation.Source.SourceReply.Failed;
import org.crossroads.hub.consultation.SourceStatus;
import org.crossroads.hub.consultation.Status;
import org.crossroads.hub.consultation.StatusCode;
import org.crossroads.hub.directory.Inscription;
import org.crossroads.hub.directory.Inscription.Phase;
import org.crossroads.hub.directory.Period;
import org.crossroads.hub.fixtures.InMemoryPersonRepertory;
import org.crossroads.hub.fixtures.Star;
import org.crossroads.hub.identifier.Ssin;
import org.crossroads.hub.integration.IdentityProof.Item;
import org.crossroads.hub.integration.IdentityVerification.Finding;
import org.crossroads.hub.integration.IdentityVerification.Finding.Compared;
import org.crossroads.hub.integration.IdentityVerification.Finding.NotCompared;
import org.crossroads.hub.integration.Integration.Integrated;
import org.junit.jupiter.api.Test;

class IntegrationTest {

    private static final Inscription OPEN = file(Phase.DEFINITIVE, Period.from(Star.TODAY));
    private static final Optional<IdentityProof> PROOF =
            Optional.of(new IdentityProof(Map.of(Item.LAST_NAME, "Janssens", Item.BIRTH_DATE, "1985-07-30")));
    private static final SourceStatus REGISTER =
            SourceStatus.of(Star.NATIONAL_REGISTER.code(), new Failed(Failure.TIMED_OUT), "en", Duration.ofSeconds(5));

    private final InMemoryPersonRepertory repertory = new InMemoryPersonRepertory();
    private final List<Ssin> verified = new ArrayList<>();

    @Test
    void oneItemThatMatchesIsEnough() {
        Integrated integrated =
                integration(compared(EnumSet.of(Item.BIRTH_DATE))).register(OPEN, PROOF);

        assertThat(integrated.status()).isEqualTo(Status.of(StatusCode.DATA_FOUND, "registration", "REGISTERED"));
        assertThat(integrated.inscription()).contains(OPEN);
        assertThat(standing()).containsExactly(OPEN);
    }

    @Test
    void whenNoItemMatchesNothingIsRegistered() {
        Integrated integrated = integration(compared(Set.of())).register(OPEN, PROOF);

        assertThat(integrated.status().code()).isEqualTo(StatusCode.INVALID_DATA);
        assertThat(integrated.status().information()).containsEntry("field", "criteria/identityProof");
        assertThat(integrated.sources()).containsExactly(REGISTER);
        assertThat(standing()).isEmpty();
    }

    @Test
    void withoutAnAnswerOfTheRegisterNothingIsRegistered() {
        Status unreachable = Status.of(StatusCode.INCOMPLETE_DATA);

        Integrated integrated =
                integration(new NotCompared(unreachable, List.of(REGISTER))).register(OPEN, PROOF);

        assertThat(integrated.status()).isEqualTo(unreachable);
        assertThat(integrated.sources()).containsExactly(REGISTER);
        assertThat(standing()).isEmpty();
    }

    @Test
    void withoutAProofTheRegisterIsNotAskedAndNothingIsRegistered() {
        Integrated integrated = integration(compared(EnumSet.allOf(Item.class))).register(OPEN, Optional.empty());

        assertThat(integrated.status().code()).isEqualTo(StatusCode.INVALID_DATA);
        assertThat(verified).isEmpty();
        assertThat(standing()).isEmpty();
    }

    @Test
    void aBisNumberIsVerifiedAndRegisteredAsAnyOther() {
        Inscription bis = new Inscription(
                new Ssin("98472899765"), Star.RVA.code(), Star.UNEMPLOYED, Phase.DEFINITIVE, Period.from(Star.TODAY));

        Integrated integrated =
                integration(compared(EnumSet.of(Item.LAST_NAME))).register(bis, PROOF);

        assertThat(integrated.status().code()).isEqualTo(StatusCode.DATA_FOUND);
        assertThat(verified).containsExactly(bis.ssin());
        assertThat(repertory.referencesTo(bis.ssin()).inscriptions()).containsExactly(bis);
    }

    @Test
    void whatTheRepertoryMakesOfItIsTold() {
        Integration integration = integration(compared(EnumSet.of(Item.LAST_NAME)));
        integration.register(OPEN, PROOF);

        Integrated merged = integration.register(
                file(Phase.DEFINITIVE, Period.of(Star.TODAY.minusDays(9), Star.TODAY.minusDays(1))), PROOF);
        assertThat(merged.status().information()).containsEntry("registration", "MERGED");
        assertThat(merged.inscription()).contains(file(Phase.DEFINITIVE, Period.from(Star.TODAY.minusDays(9))));

        Integrated overlapping = integration.register(file(Phase.PROVISIONAL, Period.from(Star.TODAY)), PROOF);
        assertThat(overlapping.status().code()).isEqualTo(StatusCode.INVALID_DATA);
        assertThat(overlapping.status().information().get("reason")).contains("DEFINITIVE");

        repertory.replace(Star.PERSON, Star.OTHER_PERSON);
        assertThat(integration.register(OPEN, PROOF).status())
                .isEqualTo(Status.of(StatusCode.SSIN_REPLACED, "newSSIN", Star.OTHER_PERSON.digits()));
    }

    @Test
    void aProofWithoutAnItemIsNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> new IdentityProof(Map.of()));
    }

    @Test
    void theTextOfAProofHidesWhatItSays() {
        assertThat(PROOF.toString()).contains("LAST_NAME").doesNotContain("Janssens");
    }

    private Integration integration(Finding finding) {
        return new Integration(repertory, (ssin, proof) -> {
            verified.add(ssin);
            return finding;
        });
    }

    private static Finding compared(Set<Item> matching) {
        return new Compared(matching, List.of(REGISTER));
    }

    private List<Inscription> standing() {
        return repertory.referencesTo(Star.PERSON).inscriptions();
    }

    private static Inscription file(Phase phase, Period period) {
        return new Inscription(Star.PERSON, Star.RVA.code(), Star.UNEMPLOYED, phase, period);
    }
}
