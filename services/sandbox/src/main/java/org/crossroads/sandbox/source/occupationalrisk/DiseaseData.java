package org.crossroads.sandbox.source.occupationalrisk;

import java.math.BigDecimal;
import org.crossroads.contract.occupationalrisk.v1.AmountPer;
import org.crossroads.contract.occupationalrisk.v1.BasicWageType;
import org.crossroads.contract.occupationalrisk.v1.BeneficiaryCapacity;
import org.crossroads.contract.occupationalrisk.v1.ConditionType;
import org.crossroads.contract.occupationalrisk.v1.DiseaseCompensationKind;
import org.crossroads.contract.occupationalrisk.v1.DiseaseCompensationType;
import org.crossroads.contract.occupationalrisk.v1.DiseaseIncapacityKind;
import org.crossroads.contract.occupationalrisk.v1.DiseaseIncapacityType;
import org.crossroads.contract.occupationalrisk.v1.DiseaseType;
import org.crossroads.contract.occupationalrisk.v1.RecognitionOutcome;
import org.crossroads.contract.occupationalrisk.v1.RecognitionSystem;
import org.crossroads.contract.occupationalrisk.v1.RecognitionType;
import org.crossroads.contract.occupationalrisk.v1.RemovalKind;
import org.crossroads.contract.occupationalrisk.v1.RemovalType;
import org.crossroads.hub.directory.Period;
import org.crossroads.sandbox.people.occupationalrisk.Compensation;
import org.crossroads.sandbox.people.occupationalrisk.Disease;
import org.crossroads.sandbox.source.Inquiries;

/** An occupational disease as the contract writes one: block by block. */
final class DiseaseData {

    private DiseaseData() {}

    static DiseaseType of(Disease disease) {
        DiseaseType type = new DiseaseType();
        type.setRecognition(recognition(disease));
        type.setCondition(condition(disease));
        disease.incapacities().stream().map(DiseaseData::incapacity).forEach(type.getIncapacity()::add);
        disease.removal().map(DiseaseData::removal).ifPresent(type.getRemoval()::add);
        type.setBasicWage(basicWage(disease));
        disease.compensations().stream().map(DiseaseData::compensation).forEach(type.getCompensation()::add);
        return type;
    }

    private static RecognitionType recognition(Disease disease) {
        RecognitionType recognition = new RecognitionType();
        recognition.setFileNumber(disease.fileNumber());
        recognition.setRequestDate(disease.requested());
        recognition.setOutcome(RecognitionOutcome.RECOGNISED);
        recognition.setDecisionDate(disease.decided());
        recognition.setRecognisedFrom(disease.recognised());
        recognition.setSystem(RecognitionSystem.LIST);
        return recognition;
    }

    private static ConditionType condition(Disease disease) {
        ConditionType condition = new ConditionType();
        condition.setListCode(disease.listCode());
        condition.setDescription(disease.description());
        return condition;
    }

    private static DiseaseIncapacityType incapacity(Disease.Spell spell) {
        DiseaseIncapacityType incapacity = new DiseaseIncapacityType();
        incapacity.setKind(spell.permanent() ? DiseaseIncapacityKind.PERMANENT : DiseaseIncapacityKind.TEMPORARY_TOTAL);
        incapacity.setPeriod(Inquiries.period(spell.period()));
        incapacity.setDegree(BigDecimal.valueOf(spell.degree()));
        if (spell.permanent()) {
            incapacity.setPhysicalDegree(BigDecimal.valueOf(spell.physical()));
            incapacity.setSocioEconomicDegree(BigDecimal.valueOf(spell.socioEconomic()));
        }
        return incapacity;
    }

    private static RemovalType removal(Period period) {
        RemovalType removal = new RemovalType();
        removal.setKind(RemovalKind.TEMPORARY);
        removal.setPeriod(Inquiries.period(period));
        return removal;
    }

    private static BasicWageType basicWage(Disease disease) {
        BasicWageType wage = new BasicWageType();
        wage.setAnnualAmount(disease.annualWage());
        wage.setReferenceDate(disease.requested().minusDays(1));
        return wage;
    }

    private static DiseaseCompensationType compensation(Compensation paid) {
        DiseaseCompensationType compensation = new DiseaseCompensationType();
        compensation.setKind(DiseaseCompensationKind.fromValue(paid.kind().name()));
        compensation.setCapacity(BeneficiaryCapacity.VICTIM);
        compensation.setPeriod(Inquiries.period(paid.period()));
        compensation.setAmount(paid.cents());
        compensation.setPer(AmountPer.fromValue(paid.per().name()));
        return compensation;
    }
}
