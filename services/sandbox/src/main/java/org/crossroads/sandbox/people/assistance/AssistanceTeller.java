package org.crossroads.sandbox.people.assistance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.crossroads.hub.directory.Inscription;
import org.crossroads.hub.directory.Period;
import org.crossroads.hub.directory.Quality;
import org.crossroads.sandbox.people.Chance;
import org.crossroads.sandbox.people.ChapterTeller;
import org.crossroads.sandbox.people.Person;
import org.crossroads.sandbox.people.assistance.Grant.EndReason;
import org.crossroads.sandbox.people.assistance.Grant.Form;
import org.crossroads.sandbox.people.assistance.Grant.Project;
import org.crossroads.sandbox.people.assistance.Grant.Share;

/** Lets one in ten of those who were of age long before their first work have a living wage until then. */
public final class AssistanceTeller implements ChapterTeller {

    private static final int ONE_IN = 10;
    private static final int OF_AGE = 18;
    private static final int MONTHS_BEFORE = 6;
    private static final Quality UNEMPLOYED = new Quality(18, 1);

    /** The Act entered into force on this day; what came before is not told. */
    private static final LocalDate FIRST = LocalDate.of(2002, 10, 1);

    @Override
    public Class<GrantedAssistance> kind() {
        return GrantedAssistance.class;
    }

    @Override
    public Optional<GrantedAssistance> tell(Person soFar) {
        RandomGenerator chance = Chance.of(soFar.ssin(), "social assistance");
        LocalDate begin = soFar.birthDate().first().plusYears(OF_AGE).plusMonths(1);
        return firstIncome(soFar)
                .filter(first -> !begin.isBefore(FIRST))
                .filter(first -> begin.plusMonths(MONTHS_BEFORE).isBefore(first))
                .filter(first -> soFar.address().nisCode().isPresent())
                .filter(first -> chance.nextInt(ONE_IN) == 0)
                .map(first -> new GrantedAssistance(
                        List.of(livingWage(soFar, Period.of(begin, first.minusDays(1)), chance))));
    }

    /** Work of any kind, or a benefit as unemployed. */
    private static Optional<LocalDate> firstIncome(Person person) {
        Stream<Period> benefits = person.inscriptions().stream()
                .filter(file -> file.quality().equals(UNEMPLOYED))
                .map(Inscription::period);
        return Stream.concat(person.work().periods(), benefits)
                .map(Period::begin)
                .min(LocalDate::compareTo);
    }

    private static Grant livingWage(Person person, Period period, RandomGenerator chance) {
        Project project =
                new Project(Project.Kind.GENERAL, new Period(period.begin().plusMonths(2), period.end()));
        return new Grant(
                Form.LIVING_WAGE,
                period,
                period.begin().plusDays(20),
                Optional.of(works(person, period) ? EndReason.WORK : EndReason.OTHER_BENEFIT),
                Optional.of(chance.nextInt(3) == 0 ? Category.ALONE : Category.COHABITING),
                chance.nextInt(3) * 75_00L,
                Optional.of(project),
                Optional.empty(),
                List.of(new Share(period, 55, Share.Basis.BASE)),
                Centre.of(person.address()));
    }

    /** On the day after. */
    private static boolean works(Person person, Period helped) {
        return person.work()
                .periods()
                .anyMatch(work -> helped.end()
                        .map(last -> last.plusDays(1).equals(work.begin()))
                        .orElse(false));
    }
}
