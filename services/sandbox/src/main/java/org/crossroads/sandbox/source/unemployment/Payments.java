package org.crossroads.sandbox.source.unemployment;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.crossroads.contract.unemployment.v1.BenefitKind;
import org.crossroads.contract.unemployment.v1.ConsultPaymentsResultType;
import org.crossroads.contract.unemployment.v1.MonthlyPaymentType;
import org.crossroads.contract.unemployment.v1.MonthlyPaymentsType;
import org.crossroads.contract.unemployment.v1.VerificationOutcome;
import org.crossroads.contract.unemployment.v1.VerificationType;
import org.crossroads.contract.unemployment.v1.VerificationsType;
import org.crossroads.contract.unemployment.v1.WithholdingKind;
import org.crossroads.contract.unemployment.v1.WithholdingType;
import org.crossroads.contract.unemployment.v1.WithholdingsType;
import org.crossroads.hub.directory.Period;
import org.crossroads.hub.identifier.Ssin;
import org.crossroads.sandbox.people.Chance;
import org.crossroads.sandbox.people.chapter.Unemployment;
import org.crossroads.sandbox.people.chapter.Unemployment.FamilyCategory;
import org.crossroads.sandbox.people.chapter.Unemployment.Ground;
import org.crossroads.sandbox.people.chapter.Unemployment.Right;

/** One person's payments as the contract writes them, month by month, in a six-day week. */
final class Payments {

    private static final int PAID_ON = 6;
    private static final int MONTHS_TO_VERIFY = 4;
    /** One payment in this many is found to be partly wrong. */
    private static final int REJECTED_IN = 25;

    private static final double TAX = 0.1009;

    private final Ssin ssin;
    private final Unemployment unemployment;

    Payments(Ssin ssin, Unemployment unemployment) {
        this.ssin = ssin;
        this.unemployment = unemployment;
    }

    /**
     * All blocks for the months that overlap the period and have been paid; empty when there is none.
     *
     * @param asked always with an end
     */
    Optional<ConsultPaymentsResultType> within(Period asked, LocalDate today) {
        ConsultPaymentsResultType result = new ConsultPaymentsResultType();
        result.setPayment(new MonthlyPaymentsType());
        result.setVerification(new VerificationsType());
        WithholdingsType withholdings = new WithholdingsType();
        List<Right> rights = unemployment.rights().stream()
                .filter(right -> right.period().overlaps(asked))
                .toList();
        for (Right right : rights) {
            YearMonth last = YearMonth.from(last(right, asked));
            for (YearMonth month = YearMonth.from(first(right, asked));
                    !month.isAfter(last) && paidOn(month).isBefore(today);
                    month = month.plusMonths(1)) {
                YearMonth one = month;
                payment(right, one).ifPresent(payment -> {
                    result.getPayment().getMonth().add(payment);
                    result.getVerification().getMonth().add(verification(payment, today));
                    tax(right, payment).ifPresent(withholdings.getWithheld()::add);
                });
            }
        }
        if (result.getPayment().getMonth().isEmpty()) {
            return Optional.empty();
        }
        if (!withholdings.getWithheld().isEmpty()) {
            result.setWithholding(withholdings);
        }
        result.setPayingInstitution(Rights.payers(rights));
        return Optional.of(result);
    }

    private static LocalDate first(Right right, Period asked) {
        return right.period().begin().isAfter(asked.begin()) ? right.period().begin() : asked.begin();
    }

    private static LocalDate last(Right right, Period asked) {
        LocalDate end = asked.end().orElseThrow();
        return right.period().end().filter(end::isAfter).orElse(end);
    }

    private static LocalDate paidOn(YearMonth month) {
        return month.plusMonths(1).atDay(PAID_ON);
    }

    /** Empty for a month without a day that was paid. */
    private Optional<MonthlyPaymentType> payment(Right right, YearMonth month) {
        List<LocalDate> days = month.atDay(1)
                .datesUntil(month.plusMonths(1).atDay(1))
                .filter(day -> day.getDayOfWeek() != DayOfWeek.SUNDAY)
                .filter(day -> right.perDay(day).isPresent() && !right.isExcluded(day) && isPaid(day))
                .toList();
        if (days.isEmpty()) {
            return Optional.empty();
        }
        long perDay = right.perDay(days.get(0)).orElseThrow();
        boolean half = right.regime() == Unemployment.Regime.PART_TIME_RIGHTS_KEPT;
        int hundredths = days.size() * (half ? 50 : 100);
        MonthlyPaymentType payment = new MonthlyPaymentType();
        payment.setMonth(month.toString());
        payment.setBenefit(kind(right));
        payment.setDays(hundredths);
        payment.setGrossPerDay(perDay);
        payment.setGross(perDay * hundredths / 100);
        payment.setPaidOn(paidOn(month));
        return Optional.of(payment);
    }

    private boolean isPaid(LocalDate day) {
        return unemployment.unpaid().stream().noneMatch(period -> period.contains(day));
    }

    private static BenefitKind kind(Right right) {
        return switch (right.regime()) {
            case TEMPORARY -> BenefitKind.TEMPORARY;
            case PART_TIME_RIGHTS_KEPT -> BenefitKind.INCOME_GUARANTEE;
            case FULL -> right.ground() == Ground.STUDIES ? BenefitKind.INTEGRATION : BenefitKind.UNEMPLOYMENT;
        };
    }

    /** Of those who cohabit only. */
    private static Optional<WithholdingType> tax(Right right, MonthlyPaymentType payment) {
        if (right.familyCategory() != FamilyCategory.B) {
            return Optional.empty();
        }
        WithholdingType tax = new WithholdingType();
        tax.setMonth(payment.getMonth());
        tax.setKind(WithholdingKind.TAX);
        tax.setAmount(Math.round(payment.getGross() * TAX));
        return Optional.of(tax);
    }

    private VerificationType verification(MonthlyPaymentType payment, LocalDate today) {
        VerificationType verification = new VerificationType();
        verification.setMonth(payment.getMonth());
        if (payment.getPaidOn().plusMonths(MONTHS_TO_VERIFY).isAfter(today)) {
            verification.setOutcome(VerificationOutcome.PENDING);
        } else if (Chance.of(ssin, "verification of " + payment.getMonth()).nextInt(REJECTED_IN) == 0) {
            verification.setOutcome(VerificationOutcome.PARTLY_REJECTED);
            verification.setAccepted(payment.getGross() - payment.getGrossPerDay() / 2);
        } else {
            verification.setOutcome(VerificationOutcome.ACCEPTED);
            verification.setAccepted(payment.getGross());
        }
        return verification;
    }
}
