package org.crossroads.sandbox.source.occupationalrisk;

import java.math.BigDecimal;
import java.util.Optional;
import org.crossroads.contract.occupationalrisk.v1.AccidentCompensationKind;
import org.crossroads.contract.occupationalrisk.v1.AccidentCompensationType;
import org.crossroads.contract.occupationalrisk.v1.AccidentDecisionType;
import org.crossroads.contract.occupationalrisk.v1.AccidentEventType;
import org.crossroads.contract.occupationalrisk.v1.AccidentKind;
import org.crossroads.contract.occupationalrisk.v1.AccidentOutcome;
import org.crossroads.contract.occupationalrisk.v1.AccidentType;
import org.crossroads.contract.occupationalrisk.v1.AmountPer;
import org.crossroads.contract.occupationalrisk.v1.BasicWageType;
import org.crossroads.contract.occupationalrisk.v1.BeneficiaryCapacity;
import org.crossroads.contract.occupationalrisk.v1.ConsolidationBasis;
import org.crossroads.contract.occupationalrisk.v1.ConsolidationOutcome;
import org.crossroads.contract.occupationalrisk.v1.ConsolidationType;
import org.crossroads.contract.occupationalrisk.v1.InsurerType;
import org.crossroads.contract.occupationalrisk.v1.PermanentIncapacityType;
import org.crossroads.contract.occupationalrisk.v1.TemporaryIncapacityKind;
import org.crossroads.contract.occupationalrisk.v1.TemporaryIncapacityType;
import org.crossroads.sandbox.people.occupationalrisk.Accident;
import org.crossroads.sandbox.people.occupationalrisk.Compensation;
import org.crossroads.sandbox.source.Inquiries;

/** An accident as the contract writes one: block by block. */
final class AccidentData {

    private static final int TOTAL = 100;

    private AccidentData() {}

    static AccidentType of(Accident accident) {
        AccidentType type = new AccidentType();
        type.setEvent(event(accident));
        type.setDecision(decision(accident));
        accident.temporary().stream().map(AccidentData::temporary).forEach(type.getTemporaryIncapacity()::add);
        type.setConsolidation(consolidation(accident));
        permanent(accident).ifPresent(type.getPermanentIncapacity()::add);
        type.setBasicWage(basicWage(accident));
        accident.compensations().stream().map(AccidentData::compensation).forEach(type.getCompensation()::add);
        type.setInsurer(insurer(accident.insurer()));
        return type;
    }

    private static AccidentEventType event(Accident accident) {
        AccidentEventType event = new AccidentEventType();
        event.setFileNumber(accident.fileNumber());
        event.setDate(accident.date());
        event.setKind(accident.onTheWay() ? AccidentKind.WAY_TO_OR_FROM_WORK : AccidentKind.WORK);
        event.setFatal(false);
        event.setEmployer(accident.employer().digits());
        return event;
    }

    private static AccidentDecisionType decision(Accident accident) {
        AccidentDecisionType decision = new AccidentDecisionType();
        decision.setOutcome(AccidentOutcome.ACCEPTED);
        decision.setDate(accident.acceptedOn());
        return decision;
    }

    private static TemporaryIncapacityType temporary(Accident.Spell spell) {
        TemporaryIncapacityType incapacity = new TemporaryIncapacityType();
        incapacity.setPeriod(Inquiries.period(spell.period()));
        incapacity.setKind(spell.degree() == TOTAL ? TemporaryIncapacityKind.TOTAL : TemporaryIncapacityKind.PARTIAL);
        incapacity.setDegree(BigDecimal.valueOf(spell.degree()));
        return incapacity;
    }

    private static ConsolidationType consolidation(Accident accident) {
        ConsolidationType consolidation = new ConsolidationType();
        consolidation.setDate(accident.consolidated());
        consolidation.setOutcome(
                accident.lasting().isPresent()
                        ? ConsolidationOutcome.PERMANENT_INCAPACITY
                        : ConsolidationOutcome.CURED);
        accident.lasting().ifPresent(lasting -> {
            consolidation.setEstablishedBy(ConsolidationBasis.RATIFIED_AGREEMENT);
            consolidation.setRevisionUntil(lasting.reviewUntil());
        });
        return consolidation;
    }

    private static Optional<PermanentIncapacityType> permanent(Accident accident) {
        return accident.lasting()
                .flatMap(lasting -> accident.lastingPeriod().map(period -> {
                    PermanentIncapacityType incapacity = new PermanentIncapacityType();
                    incapacity.setPeriod(Inquiries.period(period));
                    incapacity.setDegree(BigDecimal.valueOf(lasting.degree()));
                    return incapacity;
                }));
    }

    private static BasicWageType basicWage(Accident accident) {
        BasicWageType wage = new BasicWageType();
        wage.setAnnualAmount(accident.annualWage());
        wage.setReferenceDate(accident.date().minusDays(1));
        return wage;
    }

    private static AccidentCompensationType compensation(Compensation paid) {
        AccidentCompensationType compensation = new AccidentCompensationType();
        compensation.setKind(AccidentCompensationKind.fromValue(paid.kind().name()));
        compensation.setCapacity(BeneficiaryCapacity.VICTIM);
        compensation.setPeriod(Inquiries.period(paid.period()));
        compensation.setAmount(paid.cents());
        compensation.setPer(AmountPer.fromValue(paid.per().name()));
        return compensation;
    }

    private static InsurerType insurer(Accident.Insurer insurer) {
        InsurerType type = new InsurerType();
        type.setCbeNumber(insurer.cbeNumber().digits());
        type.setName(insurer.name());
        type.setClaimNumber(insurer.claimNumber());
        return type;
    }
}
