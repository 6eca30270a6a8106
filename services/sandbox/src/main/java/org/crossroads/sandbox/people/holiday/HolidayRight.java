package org.crossroads.sandbox.people.holiday;

import java.time.LocalDate;
import org.crossroads.hub.network.InstitutionCode;

/**
 * The right of one holiday year; days are of a week of five days, amounts are in euro cents.
 *
 * @param year in which the days may be taken; the work is of the year before
 * @param assimilatedDays of illness, which count as worked
 * @param wageBase wages at 108 percent
 * @param fictitiousWage for the assimilated days
 */
public record HolidayRight(
        int year, int workedDays, int assimilatedDays, long wageBase, long fictitiousWage, InstitutionCode fund) {

    /** Days worked and assimilated that give 1, 2, 3 ... 20 days of holiday (Royal Decree of 30 March 1967, art. 35). */
    private static final int[] THRESHOLDS = {
        10, 20, 39, 48, 67, 77, 87, 97, 106, 125, 135, 144, 154, 163, 182, 192, 202, 212, 221, 231
    };

    private static final long SINGLE = 800;
    private static final long DOUBLE = 738;
    private static final long PART_OF_DOUBLE_WITH_CONTRIBUTION = 680;
    private static final long SOCIAL_CONTRIBUTION = 1_307;
    private static final long LOW_TAX = 1_716;
    private static final long HIGH_TAX = 2_322;

    /** Above it all of the taxable pay is taxed higher; invented, in cents. */
    private static final long LOW_TAX_UNTIL = 165_000;

    public int days() {
        int counted = workedDays + assimilatedDays;
        int days = 0;
        while (days < THRESHOLDS.length && counted >= THRESHOLDS[days]) {
            days++;
        }
        return days;
    }

    public int referenceYear() {
        return year - 1;
    }

    public long singlePay() {
        return share(base(), SINGLE);
    }

    public long doublePay() {
        return share(base(), DOUBLE);
    }

    public long solidarityContribution() {
        return share(singlePay() + doublePay(), 100);
    }

    public long socialContribution() {
        return share(share(base(), PART_OF_DOUBLE_WITH_CONTRIBUTION), SOCIAL_CONTRIBUTION);
    }

    public long withholdingTax() {
        long taxable = taxable();
        return share(taxable, taxable <= LOW_TAX_UNTIL ? LOW_TAX : HIGH_TAX);
    }

    public long netPay() {
        return taxable() - withholdingTax();
    }

    /** In the middle of May, as every year. */
    public LocalDate payDay() {
        return LocalDate.of(year, 5, 15);
    }

    private long taxable() {
        return singlePay() + doublePay() - solidarityContribution() - socialContribution();
    }

    private long base() {
        return wageBase + fictitiousWage;
    }

    /** @param hundredths of a percent */
    private static long share(long cents, long hundredths) {
        return (cents * hundredths + 5_000) / 10_000;
    }
}
