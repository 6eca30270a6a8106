package org.crossroads.hub.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crossroads.hub.fixtures.Star.CIVIL_SERVANT;
import static org.crossroads.hub.fixtures.Star.CONSULT_CAREER;
import static org.crossroads.hub.fixtures.Star.EMPLOYEE;
import static org.crossroads.hub.fixtures.Star.FPD;
import static org.crossroads.hub.fixtures.Star.OTHER_PERSON;
import static org.crossroads.hub.fixtures.Star.PERSON;
import static org.crossroads.hub.fixtures.Star.RSVZ;
import static org.crossroads.hub.fixtures.Star.RSZ;
import static org.crossroads.hub.fixtures.Star.RVA;
import static org.crossroads.hub.fixtures.Star.SELF_EMPLOYED;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.crossroads.hub.collection.CollectedData.Reading;
import org.crossroads.hub.collection.Reporting.Intake;
import org.crossroads.hub.consultation.Entrance.Granted;
import org.crossroads.hub.consultation.Status;
import org.crossroads.hub.consultation.StatusCode;
import org.crossroads.hub.directory.DataBlock;
import org.crossroads.hub.fixtures.CollectedBlocks;
import org.crossroads.hub.fixtures.SingleCollection;
import org.crossroads.hub.fixtures.SomeRules;
import org.crossroads.hub.identifier.Ssin;
import org.crossroads.hub.network.Institution;
import org.junit.jupiter.api.Test;

class ReportingTest {

    private static final UUID TICKET = new UUID(7, 7);

    private final SingleCollection network = new SingleCollection();

    @Test
    void aReportIsTakenInForEachInstitutionThatIsChargedWithPartOfIt() {
        Report report = taken(network.report(
                network.permitFor(EMPLOYEE, SELF_EMPLOYED, CIVIL_SERVANT),
                CollectedBlocks.of(EMPLOYEE, CIVIL_SERVANT)));

        assertThat(report.reporter()).isEqualTo(RVA.code());
        assertThat(report.person()).isEqualTo(PERSON);
        assertThat(report.operation()).isEqualTo(CONSULT_CAREER);
        assertThat(report.asked()).isEqualTo(SingleCollection.ASKED);
        List<Delivery> deliveries =
                network.ledger.find(report.id()).orElseThrow().deliveries();
        assertThat(deliveries).extracting(Delivery::to).containsExactly(FPD.code(), RSZ.code());
        assertThat(deliveries).extracting(Delivery::state).containsOnly(Delivery.State.UNDER_WAY);
        assertThat(deliveries.get(1).blocks()).containsExactly(EMPLOYEE);
    }

    @Test
    void whatIsKeptIsSealed() {
        network.report(network.permitFor(EMPLOYEE), CollectedBlocks.of(EMPLOYEE));

        assertThat(network.ledger.contents()).hasSize(1).noneMatch(kept -> kept.contains("told by the citizen"));
    }

    @Test
    void aReportWithoutAPermitIsRefused() {
        Intake intake = network.reporting.take(
                network.report(),
                TICKET,
                Optional.empty(),
                CollectedBlocks.of(EMPLOYEE).reader());

        refused(intake, PermitRefusal.MISSING);
    }

    @Test
    void aReportOfBlocksThatThePermitIsNotForIsRefusedAndUsesNothingUp() {
        String permit = network.permitFor(EMPLOYEE);

        refused(network.report(permit, CollectedBlocks.of(EMPLOYEE, SELF_EMPLOYED)), PermitRefusal.OTHER_BLOCKS);
        taken(network.report(permit, CollectedBlocks.of(EMPLOYEE)));
    }

    @Test
    void aSecondReportUnderOnePermitIsRefused() {
        String permit = network.permitFor(EMPLOYEE, SELF_EMPLOYED);
        Report first = taken(network.report(permit, CollectedBlocks.of(EMPLOYEE)));

        Intake second = network.report(permit, CollectedBlocks.of(SELF_EMPLOYED));
        refused(second, PermitRefusal.USED);
        Map<String, String> told =
                second.fold(taken -> Map.of(), refused -> refused.status().information());
        assertThat(told)
                .as("who missed the answer learns which report it was")
                .containsEntry("reportId", first.id().toString());
        assertThat(network.ledger.contents()).hasSize(1);
    }

    @Test
    void aForgedPermitIsRefused() {
        String permit = network.permitFor(EMPLOYEE);

        refused(
                network.report(permit.replace(";employee;", ";selfEmployed;"), CollectedBlocks.of(SELF_EMPLOYED)),
                PermitRefusal.NOT_OURS);
        refused(network.report("leave to ask", CollectedBlocks.of(EMPLOYEE)), PermitRefusal.NOT_OURS);
        taken(network.report(permit, CollectedBlocks.of(EMPLOYEE)));
    }

    @Test
    void anExpiredPermitIsRefused() {
        String permit = network.permitFor(EMPLOYEE);
        network.clock.advance(SingleCollection.LIFETIME);

        refused(network.report(permit, CollectedBlocks.of(EMPLOYEE)), PermitRefusal.EXPIRED);
    }

    @Test
    void dataThatDoNotFollowTheContractAreInvalidWithThePlaceAndUseNothingUp() {
        String permit = network.permitFor(EMPLOYEE);
        Intake intake = network.reporting.take(
                network.report(), TICKET, Optional.of(permit), operation -> new Reading.Violating("result/employee"));

        Status status = intake.fold(taken -> Status.of(StatusCode.DATA_FOUND), Intake.Refused::status);
        assertThat(status.code()).isEqualTo(StatusCode.INVALID_DATA);
        assertThat(status.information()).containsEntry("field", "collectedData/result/employee");
        taken(network.report(permit, CollectedBlocks.of(EMPLOYEE)));
    }

    @Test
    void aReportOfNothingIsInvalid() {
        Intake intake = network.report(network.permitFor(EMPLOYEE), CollectedBlocks.of(new DataBlock[0]));

        assertThat(intake.fold(taken -> Status.of(StatusCode.DATA_FOUND), Intake.Refused::status)
                        .code())
                .isEqualTo(StatusCode.INVALID_DATA);
    }

    @Test
    void whatNobodyIsChargedWithAnyMoreIsRefused() {
        String permit = network.permitFor(EMPLOYEE);
        network.distribution.replaceAll(List.of(SingleCollection.charge(SELF_EMPLOYED, RSVZ, Optional.empty())));

        refused(network.report(permit, CollectedBlocks.of(EMPLOYEE)), PermitRefusal.NOBODY_CHARGED);
    }

    static Report taken(Intake intake) {
        return intake.fold(Intake.Taken::report, refused -> {
            throw new AssertionError("refused: " + refused.status() + " " + refused.permit());
        });
    }

    @Test
    void whatBecameOfAReportIsToldToItsSenderAboutItsPersonAlone() {
        UUID report = taken(network.report(network.permitFor(EMPLOYEE), CollectedBlocks.of(EMPLOYEE)))
                .id();

        assertThat(network.reporting.find(asking(RVA, PERSON), report)).isPresent();
        assertThat(network.reporting.find(asking(RSZ, PERSON), report)).isEmpty();
        assertThat(network.reporting.find(asking(RVA, OTHER_PERSON), report)).isEmpty();
        assertThat(network.reporting.find(asking(RVA, PERSON), TICKET)).isEmpty();

        network.repertory.replace(PERSON, OTHER_PERSON);
        assertThat(network.reporting.find(asking(RVA, OTHER_PERSON), report))
                .as("under the number that replaced the one of the report")
                .isPresent();
    }

    private Granted asking(Institution asker, Ssin person) {
        return network.let(asker, SingleCollection.REPORT, SomeRules.BENEFIT, person, Set.of());
    }

    private void refused(Intake intake, PermitRefusal why) {
        Intake.Refused refused = intake.fold(
                taken -> {
                    throw new AssertionError("taken: " + taken.report());
                },
                itself -> itself);
        assertThat(refused.permit()).contains(why);
        assertThat(refused.status().code()).isEqualTo(StatusCode.NOT_ALLOWED);
        assertThat(refused.status().information())
                .containsEntry("field", "criteria/permit")
                .containsEntry("permit", why.name());
    }
}
