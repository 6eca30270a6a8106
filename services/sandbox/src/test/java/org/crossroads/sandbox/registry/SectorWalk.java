package org.crossroads.sandbox.registry;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.crossroads.contract.common.v1.PeriodType;
import org.crossroads.contract.common.v1.StatusType;
import org.crossroads.contract.employment.v1.ConsultEmploymentsCriteriaType;
import org.crossroads.contract.employment.v1.ConsultEmploymentsRequestType;
import org.crossroads.contract.employment.v1.ConsultWagesCriteriaType;
import org.crossroads.contract.employment.v1.ConsultWagesRequestType;
import org.crossroads.contract.pension.v1.ConsultPensionPaymentsCriteriaType;
import org.crossroads.contract.pension.v1.ConsultPensionPaymentsRequestType;
import org.crossroads.contract.pension.v1.ConsultPensionRightsCriteriaType;
import org.crossroads.contract.pension.v1.ConsultPensionRightsRequestType;
import org.crossroads.contract.unemployment.v1.ConsultRightsCriteriaType;
import org.crossroads.contract.unemployment.v1.ConsultRightsRequestType;
import org.crossroads.hub.consultation.Source;
import org.crossroads.hub.consultation.Status;
import org.crossroads.hub.consultation.StatusCode;
import org.crossroads.hub.directory.Availability;
import org.crossroads.hub.directory.Operation;
import org.crossroads.hub.directory.Period;
import org.crossroads.hub.network.InstitutionCode;
import org.crossroads.sandbox.people.Institutions;
import org.crossroads.sandbox.registry.rows.EmploymentRows;
import org.crossroads.sandbox.registry.rows.PensionRows;
import org.crossroads.sandbox.registry.rows.UnemploymentRows;
import org.crossroads.sandbox.source.Questions;
import org.crossroads.sandbox.source.Replies;
import org.crossroads.sandbox.source.employment.EmploymentSource;
import org.crossroads.sandbox.source.pension.PensionSource;
import org.crossroads.sandbox.source.unemployment.UnemploymentSource;

/** The hub's own walk for the consultations of employment, unemployment and pension: the code that one asker gets. */
final class SectorWalk {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-03T12:00:00Z"), ZoneOffset.UTC);
    private static final Period SINCE_2000 = Period.from(LocalDate.of(2000, 1, 1));
    private static final String UNEMPLOYMENT_BENEFIT = "RVA:UNEMPLOYMENT_BENEFIT";

    private final SandboxNetwork network;
    private final SandboxWalk walk;
    private final EmploymentSource employment;
    private final UnemploymentSource unemployment;
    private final PensionSource pensionsService;
    private final PensionSource selfEmployed;
    private final PensionSource cadastre;

    SectorWalk(SandboxNetwork network, SandboxWalk walk) {
        this.network = network;
        this.walk = walk;
        Replies replies = new Replies(CLOCK, UUID::randomUUID, "en");
        this.employment = new EmploymentSource(network.population(), replies);
        this.unemployment = new UnemploymentSource(network.population(), replies);
        this.pensionsService = PensionSource.ofPensionsService(network.population(), replies);
        this.selfEmployed = PensionSource.ofSelfEmployed(network.population(), replies);
        this.cadastre = PensionSource.ofCadastre(network.population(), replies);
    }

    String wages(String ssin) {
        ConsultWagesCriteriaType criteria = new ConsultWagesCriteriaType();
        criteria.setSsin(ssin);
        criteria.setPeriod(since2000());
        ConsultWagesRequestType question = new ConsultWagesRequestType();
        question.setInformationCustomer(Questions.customer());
        question.setCriteria(criteria);
        return ask(
                Institutions.RVA,
                EmploymentRows.WAGES,
                UNEMPLOYMENT_BENEFIT,
                ssin,
                supplier -> employment.consultWages(question).getStatus());
    }

    String employments(String ssin) {
        ConsultEmploymentsCriteriaType criteria = new ConsultEmploymentsCriteriaType();
        criteria.setSsin(ssin);
        criteria.setPeriod(since2000());
        ConsultEmploymentsRequestType question = new ConsultEmploymentsRequestType();
        question.setInformationCustomer(Questions.customer());
        question.setCriteria(criteria);
        return ask(
                Institutions.RVA,
                EmploymentRows.EMPLOYMENTS,
                UNEMPLOYMENT_BENEFIT,
                ssin,
                supplier -> employment.consultEmployments(question).getStatus());
    }

    String unemploymentRights(String ssin) {
        ConsultRightsCriteriaType criteria = new ConsultRightsCriteriaType();
        criteria.setSsin(ssin);
        criteria.setPeriod(since2000());
        ConsultRightsRequestType question = new ConsultRightsRequestType();
        question.setInformationCustomer(Questions.customer());
        question.setCriteria(criteria);
        return ask(
                Institutions.VDAB,
                UnemploymentRows.RIGHTS,
                "VDAB:JOB_PLACEMENT",
                ssin,
                supplier -> unemployment.consultRights(question).getStatus());
    }

    String pensionRights(String ssin) {
        ConsultPensionRightsCriteriaType criteria = new ConsultPensionRightsCriteriaType();
        criteria.setSsin(ssin);
        criteria.setPeriod(since2000());
        ConsultPensionRightsRequestType question = new ConsultPensionRightsRequestType();
        question.setInformationCustomer(Questions.customer());
        question.setCriteria(criteria);
        return ask(
                Institutions.RVA,
                PensionRows.RIGHTS,
                UNEMPLOYMENT_BENEFIT,
                ssin,
                supplier -> (supplier.equals(Institutions.FPD) ? pensionsService : selfEmployed)
                        .consultPensionRights(question)
                        .getStatus());
    }

    String pensionPayments(String ssin) {
        ConsultPensionPaymentsCriteriaType criteria = new ConsultPensionPaymentsCriteriaType();
        criteria.setSsin(ssin);
        criteria.setPeriod(since2000());
        ConsultPensionPaymentsRequestType question = new ConsultPensionPaymentsRequestType();
        question.setInformationCustomer(Questions.customer());
        question.setCriteria(criteria);
        return ask(
                Institutions.NIC,
                PensionRows.PAYMENTS,
                "NIC:IDENTIFICATION",
                ssin,
                supplier -> (supplier.equals(Institutions.FPD) ? pensionsService : cadastre)
                        .consultPensionPayments(question)
                        .getStatus());
    }

    /** A supplier, and the status of its answer. */
    private interface Asked {
        StatusType by(InstitutionCode supplier);
    }

    private String ask(InstitutionCode asker, Operation operation, String ground, String ssin, Asked asked) {
        Source source = (supplier, deadline) -> {
            StatusCode code =
                    StatusCode.parse(asked.by(supplier.code()).getCode()).orElseThrow();
            return new Source.SourceReply.Answered(
                    Status.of(code),
                    SandboxWalk.blocks(code == StatusCode.DATA_FOUND ? blocks(operation, supplier.code()) : Set.of()));
        };
        return walk.ask(asker, operation, ground, ssin, SINCE_2000, source);
    }

    private Set<String> blocks(Operation operation, InstitutionCode supplier) {
        return network.availability().stream()
                .filter(row ->
                        row.operation().equals(operation) && row.supplier().equals(supplier))
                .map(Availability::block)
                .map(block -> block.name())
                .collect(Collectors.toSet());
    }

    private static PeriodType since2000() {
        PeriodType period = new PeriodType();
        period.setBeginDate(SINCE_2000.begin());
        return period;
    }
}
