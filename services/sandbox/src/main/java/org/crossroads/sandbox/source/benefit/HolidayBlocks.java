package org.crossroads.sandbox.source.benefit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.crossroads.contract.holiday.v1.AssimilatedDaysType;
import org.crossroads.contract.holiday.v1.AssimilationReason;
import org.crossroads.contract.holiday.v1.AssimilationType;
import org.crossroads.contract.holiday.v1.ConsultHolidayRightsResultType;
import org.crossroads.contract.holiday.v1.HolidayDaysType;
import org.crossroads.contract.holiday.v1.HolidayPayType;
import org.crossroads.contract.holiday.v1.HolidayType;
import org.crossroads.contract.holiday.v1.PayType;
import org.crossroads.contract.holiday.v1.PayerType;
import org.crossroads.contract.holiday.v1.PayingFundType;
import org.crossroads.contract.holiday.v1.WageBaseType;
import org.crossroads.contract.holiday.v1.WageType;
import org.crossroads.hub.directory.Period;
import org.crossroads.sandbox.people.holiday.HolidayRight;
import org.crossroads.sandbox.people.holiday.ManualWork;

/** The data blocks of holiday rights; a block without entries is absent. */
final class HolidayBlocks {

    private HolidayBlocks() {}

    /** Of the years asked about that have begun: the work of one that has not is not over yet. */
    static Optional<ConsultHolidayRightsResultType> within(ManualWork work, Period asked, LocalDate today) {
        int last = Math.min(asked.end().orElse(today).getYear(), today.getYear());
        List<HolidayRight> rights = IntStream.rangeClosed(asked.begin().getYear(), last)
                .mapToObj(work::of)
                .flatMap(Optional::stream)
                .toList();
        return rights.isEmpty() ? Optional.empty() : Optional.of(result(rights, today));
    }

    private static ConsultHolidayRightsResultType result(List<HolidayRight> rights, LocalDate today) {
        HolidayDaysType days = new HolidayDaysType();
        AssimilatedDaysType assimilated = new AssimilatedDaysType();
        WageBaseType wages = new WageBaseType();
        HolidayPayType pays = new HolidayPayType();
        PayingFundType payers = new PayingFundType();
        for (HolidayRight right : rights) {
            days.getHoliday().add(holiday(right));
            if (right.assimilatedDays() > 0) {
                assimilated.getAssimilation().add(assimilation(right));
            }
            wages.getBase().add(wage(right));
            pays.getPay().add(pay(right, today));
            payers.getPayer().add(payer(right));
        }
        ConsultHolidayRightsResultType result = new ConsultHolidayRightsResultType();
        result.setHolidayDays(days);
        if (!assimilated.getAssimilation().isEmpty()) {
            result.setAssimilatedDays(assimilated);
        }
        result.setWageBase(wages);
        result.setHolidayPay(pays);
        result.setPayingFund(payers);
        return result;
    }

    private static HolidayType holiday(HolidayRight right) {
        HolidayType type = new HolidayType();
        type.setHolidayYear(right.year());
        type.setReferenceYear(right.referenceYear());
        type.setWorkedDays(right.workedDays());
        type.setAssimilatedDays(right.assimilatedDays());
        type.setDays(right.days());
        return type;
    }

    private static AssimilationType assimilation(HolidayRight right) {
        AssimilationType type = new AssimilationType();
        type.setReferenceYear(right.referenceYear());
        type.setReason(AssimilationReason.ILLNESS);
        type.setDays(right.assimilatedDays());
        return type;
    }

    private static WageType wage(HolidayRight right) {
        WageType type = new WageType();
        type.setReferenceYear(right.referenceYear());
        type.setWage(right.wageBase());
        type.setFictitiousWage(right.fictitiousWage());
        return type;
    }

    private static PayType pay(HolidayRight right, LocalDate today) {
        PayType type = new PayType();
        type.setHolidayYear(right.year());
        type.setSinglePay(right.singlePay());
        type.setDoublePay(right.doublePay());
        type.setSolidarityContribution(right.solidarityContribution());
        type.setSocialContribution(right.socialContribution());
        type.setWithholdingTax(right.withholdingTax());
        type.setNetPay(right.netPay());
        if (!right.payDay().isAfter(today)) {
            type.setPaidOn(right.payDay());
        }
        return type;
    }

    private static PayerType payer(HolidayRight right) {
        PayerType type = new PayerType();
        type.setHolidayYear(right.year());
        type.setFund(right.fund().value());
        return type;
    }
}
