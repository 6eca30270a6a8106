package org.crossroads.sandbox.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.crossroads.hub.directory.Period;
import org.crossroads.hub.identifier.CbeNumber;
import org.crossroads.sandbox.people.WorkHistory.Employer;
import org.crossroads.sandbox.people.WorkHistory.SelfEmployment.Category;

/** Draws how a synthetic person earned a living from school to pension, and who knows of it. */
final class WorkingLife {

    private static final List<Employer> EMPLOYERS = Table.read("employers.csv").stream()
            .map(row -> new Employer(new CbeNumber(row.get(0)), row.get(1), row.get(2)))
            .toList();
    private static final List<String> ADMINISTRATIONS =
            List.of("FOD Voorbeeld", "SPF Exemple", "Provincie Zandland", "Ville du Carrefour", "Gemeente Modeldorp");
    private static final List<String> GRADES = List.of("A1", "B2", "C1", "adjunct", "attaché", "leraar");
    private static final int[] WORKING_TIMES = {100, 100, 100, 80, 50};
    private static final int PENSION_AGE = 65;

    private final RandomGenerator random;
    private final Life life;
    private final LocalDate birth;
    private final LocalDate end;
    private final boolean living;
    private final boolean flemish;

    /** @param end the day of death, or today for the living */
    WorkingLife(RandomGenerator random, Life life, LocalDate birth, LocalDate end, boolean living, boolean flemish) {
        this.random = random;
        this.life = life;
        this.birth = birth;
        this.end = end;
        this.living = living;
        this.flemish = flemish;
    }

    void tell() {
        life.knownTo(Institutions.NIC, Life.INSURED, until(birth, Optional.empty()));
        LocalDate pension = birth.plusYears(PENSION_AGE);
        LocalDate begin = birth.plusYears(18).plusDays(random.nextInt(5 * 365));
        while (begin.isBefore(end) && begin.isBefore(pension)) {
            LocalDate last = begin.plusDays(90 + random.nextInt(10 * 365));
            if (!last.isBefore(pension)) {
                last = pension.minusDays(1);
            }
            tell(until(begin, Optional.of(last)));
            begin = last.plusDays(1L + random.nextInt(60));
        }
        if (!pension.isAfter(end)) {
            life.knownTo(Institutions.FPD, Life.PENSION_AWARD, until(pension, Optional.empty()));
        }
    }

    private void tell(Period period) {
        int draw = random.nextInt(100);
        if (draw < 62) {
            life.employed(oneOf(EMPLOYERS), period, workingTime());
            if (draw < 6) {
                life.selfEmployed(Category.SECONDARY, period);
            }
        } else if (draw < 74) {
            life.selfEmployed(draw < 72 ? Category.MAIN : Category.ASSISTING, period);
        } else if (draw < 87) {
            life.appointed(oneOf(ADMINISTRATIONS), oneOf(GRADES), period, workingTime());
        } else if (draw < 97) {
            life.knownTo(Institutions.RVA, Life.UNEMPLOYED, period);
            if (flemish) {
                life.knownTo(Institutions.VDAB, Life.JOB_SEEKER, period);
            }
        } else {
            life.knownTo(Institutions.NIC, Life.INCAPACITATED, period);
        }
    }

    /** Open while it lasts for the living; never beyond death. */
    private Period until(LocalDate begin, Optional<LocalDate> last) {
        boolean lasts = last.map(day -> !day.isBefore(end)).orElse(true);
        if (!lasts) {
            return new Period(begin, last);
        }
        return living ? Period.from(begin) : Period.of(begin, end);
    }

    private int workingTime() {
        return WORKING_TIMES[random.nextInt(WORKING_TIMES.length)];
    }

    private <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
