package org.crossroads.hub.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crossroads.hub.fixtures.SingleCollection.nowhere;
import static org.crossroads.hub.fixtures.Star.CIVIL_SERVANT;
import static org.crossroads.hub.fixtures.Star.CONSULT_CAREER;
import static org.crossroads.hub.fixtures.Star.EMPLOYEE;
import static org.crossroads.hub.fixtures.Star.IDENTITY;
import static org.crossroads.hub.fixtures.Star.NIC;
import static org.crossroads.hub.fixtures.Star.PERSON;
import static org.crossroads.hub.fixtures.Star.RSZ;
import static org.crossroads.hub.fixtures.Star.RVA;
import static org.crossroads.hub.fixtures.Star.SELF_EMPLOYED;
import static org.crossroads.hub.fixtures.Star.TODAY;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.crossroads.hub.collection.Permits.Offer;
import org.crossroads.hub.consultation.Answer;
import org.crossroads.hub.consultation.Approach;
import org.crossroads.hub.consultation.Entrance.Granted;
import org.crossroads.hub.consultation.Status;
import org.crossroads.hub.consultation.StatusCode;
import org.crossroads.hub.directory.Period;
import org.crossroads.hub.fixtures.CollectedBlocks;
import org.crossroads.hub.fixtures.SingleCollection;
import org.crossroads.hub.fixtures.SomeRules;
import org.crossroads.hub.fixtures.Star;
import org.crossroads.hub.network.Institution;
import org.crossroads.hub.network.NetworkNumber;
import org.junit.jupiter.api.Test;

class PermitsTest {

    private final SingleCollection network = new SingleCollection();

    @Test
    void anAnswerThatFoundNothingAnywhereCarriesTheLeaveToAskForJustThat() {
        Offer offer =
                network.permits.offer(network.question(EMPLOYEE, SELF_EMPLOYED), nowhere(EMPLOYEE, SELF_EMPLOYED));

        CollectionPermit permit = offer.issued().orElseThrow();
        assertThat(permit.institution()).isEqualTo(RVA.code());
        assertThat(permit.person()).isEqualTo(PERSON);
        assertThat(permit.operation()).isEqualTo(CONSULT_CAREER);
        assertThat(permit.blocks()).containsExactly(EMPLOYEE, SELF_EMPLOYED);
        assertThat(permit.ground()).isEqualTo(SomeRules.BENEFIT);
        assertThat(permit.asked()).isEqualTo(SingleCollection.ASKED);
        assertThat(permit.issued()).isEqualTo(network.clock.instant());
        assertThat(permit.expires()).isEqualTo(network.clock.instant().plus(SingleCollection.LIFETIME));
        assertThat(network.ledger.permits()).containsExactly(permit);
        assertThat(offer.answer().status().code()).isEqualTo(StatusCode.NO_DATA_FOUND);
        assertThat(offer.answer().status().information())
                .containsEntry("collectionPermitExpires", permit.expires().toString())
                .containsEntry("collectionPermitBlocks", "employee selfEmployed");
    }

    @Test
    void whoHasTheHubsCertificateVerifiesIt() {
        String compact = network.permitFor(EMPLOYEE);
        int end = compact.lastIndexOf(';');

        assertThat(compact).hasSizeLessThanOrEqualTo(1000).matches("\\p{ASCII}+");
        assertThat(network.key.holds(compact.substring(0, end), compact.substring(end + 1)))
                .isTrue();
        assertThat(CollectionPermit.parse(compact.substring(0, end)))
                .contains(network.ledger.permits().get(0));
    }

    @Test
    void anAnswerThatFoundSomethingCarriesNone() {
        Answer found = new Answer(Status.of(StatusCode.DATA_FOUND), List.of(), Set.of(), Optional.empty());

        Offer offer = network.permits.offer(network.question(EMPLOYEE), found);

        assertThat(offer.issued()).isEmpty();
        assertThat(offer.answer()).isEqualTo(found);
        assertThat(network.ledger.permits()).isEmpty();
    }

    @Test
    void whatNobodyIsChargedWithStoringIsNotAskedFor() {
        Offer offer = network.permits.offer(network.question(EMPLOYEE, IDENTITY), nowhere(EMPLOYEE, IDENTITY));

        assertThat(offer.issued().orElseThrow().blocks()).containsExactly(EMPLOYEE);
        assertThat(network.permits
                        .offer(network.question(IDENTITY), nowhere(IDENTITY))
                        .issued())
                .isEmpty();
    }

    @Test
    void whoIsChargedWithStoringItNeedsNoLeave() {
        Granted own = network.let(RSZ, CONSULT_CAREER, SomeRules.BENEFIT, PERSON, Set.of(EMPLOYEE));

        assertThat(network.permits.offer(own, nowhere(EMPLOYEE)).issued()).isEmpty();
    }

    @Test
    void whoAsksForItsNetworkGetsNoLeaveThatNobodyCouldUse() {
        Institution forItsFunds = NIC.underNumber(new NetworkNumber(11, 1)).orElseThrow();
        Granted question = network.let(forItsFunds, CONSULT_CAREER, SomeRules.BENEFIT, PERSON, Set.of(EMPLOYEE));

        assertThat(network.permits.offer(question, nowhere(EMPLOYEE)).issued()).isEmpty();
    }

    @Test
    void theCitizenIsNotAskedAgainWhileAReportIsUnderWay() {
        network.stores.silence(RSZ);
        network.report(network.permitFor(EMPLOYEE), CollectedBlocks.of(EMPLOYEE));

        assertThat(network.permitFor(EMPLOYEE)).isEmpty();
        assertThat(network.permits
                        .offer(network.question(EMPLOYEE, CIVIL_SERVANT), nowhere(EMPLOYEE, CIVIL_SERVANT))
                        .issued()
                        .orElseThrow()
                        .blocks())
                .containsExactly(CIVIL_SERVANT);
    }

    @Test
    void whatAQuestionWithoutAPeriodCollectsIsThereFromThatDayOn() {
        Granted question = network.question(EMPLOYEE);
        Approach asked = question.approach();
        Approach ofTheDay = new Approach(
                asked.requester(),
                asked.claim(),
                asked.operation(),
                asked.legalContext(),
                asked.inscriptionContext(),
                asked.application(),
                asked.user(),
                asked.role(),
                asked.ssin(),
                Period.of(TODAY, TODAY),
                TODAY);

        Offer offer =
                network.permits.offer(new Granted(ofTheDay, question.permit(), question.person()), nowhere(EMPLOYEE));

        assertThat(offer.issued().orElseThrow().asked()).isEqualTo(Period.from(TODAY));
    }

    @Test
    void aPermitIsNoPermitForAnotherMessage() {
        String permit = network.permitFor(EMPLOYEE);

        assertThat(refusal(permit, network.report())).isEmpty();
        assertThat(refusal(permit, of(Star.VDAB, Star.PERSON))).contains(PermitRefusal.OTHER_INSTITUTION);
        assertThat(refusal(permit, of(RVA, Star.OTHER_PERSON))).contains(PermitRefusal.OTHER_PERSON);
        assertThat(refusal(permit, network.let(RVA, SingleCollection.REPORT, SomeRules.INQUIRY, Star.PERSON, Set.of())))
                .contains(PermitRefusal.OTHER_GROUND);
    }

    @Test
    void aPermitEndsAtTheMomentThatItSays() {
        String permit = network.permitFor(EMPLOYEE);

        network.clock.advance(SingleCollection.LIFETIME.minusSeconds(1));
        assertThat(refusal(permit, network.report())).isEmpty();
        network.clock.advance(java.time.Duration.of(1, ChronoUnit.SECONDS));
        assertThat(refusal(permit, network.report())).contains(PermitRefusal.EXPIRED);
    }

    @Test
    void aPermitHoldsForThePersonUnderTheNumberThatReplacedTheOld() {
        String permit = network.permitFor(EMPLOYEE);
        network.repertory.replace(Star.PERSON, Star.OTHER_PERSON);

        assertThat(refusal(permit, of(RVA, Star.OTHER_PERSON))).isEmpty();
        assertThat(refusal(permit, of(RVA, Star.CLERK))).contains(PermitRefusal.OTHER_PERSON);
    }

    private Granted of(org.crossroads.hub.network.Institution reporter, org.crossroads.hub.identifier.Ssin person) {
        return network.let(reporter, SingleCollection.REPORT, SomeRules.BENEFIT, person, Set.of());
    }

    private Optional<PermitRefusal> refusal(String permit, Granted report) {
        return network.permits
                .check(
                        Optional.of(permit),
                        report.approach().requester().code(),
                        report.person().orElseThrow().ssin(),
                        report.approach().legalContext())
                .fold(holds -> Optional.empty(), fails -> Optional.of(fails.why()));
    }
}
