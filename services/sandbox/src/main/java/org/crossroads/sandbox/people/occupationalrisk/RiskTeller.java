package org.crossroads.sandbox.people.occupationalrisk;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.crossroads.hub.directory.Period;
import org.crossroads.sandbox.people.Chance;
import org.crossroads.sandbox.people.ChapterTeller;
import org.crossroads.sandbox.people.Person;
import org.crossroads.sandbox.people.Person.Decease;
import org.crossroads.sandbox.people.WorkHistory.Employment;
import org.crossroads.sandbox.people.occupationalrisk.Accident.Lasting;

/** Lets one in twelve of those who had a long employment have an accident in it. */
public final class RiskTeller implements ChapterTeller {

    private static final int ONE_IN = 12;

    /** Long enough that the accident, the cure and the decision all lie in it. */
    private static final int LONG_DAYS = 500;

    private static final int MOST_DAYS_AT_HOME = 120;
    private static final int ONE_IN_HEALS_BADLY = 3;

    @Override
    public Class<OccupationalRisks> kind() {
        return OccupationalRisks.class;
    }

    @Override
    public Optional<OccupationalRisks> tell(Person soFar) {
        RandomGenerator chance = Chance.of(soFar.ssin(), "occupational risk");
        return soFar.work().employments().stream()
                .filter(RiskTeller::isLong)
                .findFirst()
                .filter(employment -> chance.nextInt(ONE_IN) == 0)
                .map(employment -> new OccupationalRisks(List.of(accident(soFar, employment, chance)), List.of()));
    }

    /** One that is over: when an open one ends is not known. */
    private static boolean isLong(Employment employment) {
        return employment
                .period()
                .end()
                .filter(end -> ChronoUnit.DAYS.between(employment.period().begin(), end) >= LONG_DAYS)
                .isPresent();
    }

    private static Accident accident(Person person, Employment employment, RandomGenerator chance) {
        LocalDate date = employment.period().begin().plusDays(30L + chance.nextInt(100));
        int atHome = 1 + chance.nextInt(MOST_DAYS_AT_HOME);
        LocalDate last = date.plusDays(atHome - 1L);
        LocalDate consolidated = last.plusDays(1);
        Optional<Lasting> lasting = chance.nextInt(ONE_IN_HEALS_BADLY) == 0
                ? Optional.of(new Lasting(
                        1 + chance.nextInt(15),
                        consolidated.plusDays(150),
                        person.decease().map(Decease::date)))
                : Optional.empty();
        return new Accident(
                "%d/%07d".formatted(date.getYear(), chance.nextInt(10_000_000)),
                date,
                chance.nextInt(6) == 0,
                employment.employer().cbeNumber(),
                date.plusDays(14),
                List.of(new Accident.Spell(Period.of(date, last), 100)),
                consolidated,
                lasting,
                (22_000L + 500L * chance.nextInt(40)) * 100 * employment.workingTimePercent() / 100,
                NamedRisks.INSURER);
    }
}
