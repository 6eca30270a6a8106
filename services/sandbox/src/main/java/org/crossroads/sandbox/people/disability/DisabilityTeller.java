package org.crossroads.sandbox.people.disability;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.crossroads.hub.directory.Inscription;
import org.crossroads.hub.directory.Period;
import org.crossroads.hub.directory.Quality;
import org.crossroads.hub.network.InstitutionCode;
import org.crossroads.sandbox.people.Chance;
import org.crossroads.sandbox.people.ChapterTeller;
import org.crossroads.sandbox.people.Institutions;
import org.crossroads.sandbox.people.Person;
import org.crossroads.sandbox.people.Region;

/**
 * Some who were ill for long were recognised by the federal authority; some pensioners have assistance for the elderly, from
 * the authority that was charged with it where they live.
 */
public final class DisabilityTeller implements ChapterTeller {

    private static final Quality INCAPACITATED = new Quality(11, 2);
    private static final Quality PENSION_AWARD = new Quality(5, 20);
    private static final String THEME = "disability";

    @Override
    public Class<DisabilityFile> kind() {
        return DisabilityFile.class;
    }

    @Override
    public Optional<DisabilityFile> tell(Person soFar) {
        RandomGenerator chance = Chance.of(soFar.ssin(), THEME);
        if (hasAName(soFar) || chance.nextInt(6) != 0) {
            return Optional.empty();
        }
        Optional<Period> pension = file(soFar, PENSION_AWARD);
        return pension.isPresent()
                ? pension.flatMap(period -> elderly(soFar, period, chance))
                : file(soFar, INCAPACITATED).map(period -> adult(period, chance));
    }

    /** Their stories are told by hand; only generated numbers have counters above a hundred. */
    private static boolean hasAName(Person person) {
        return Integer.parseInt(person.ssin().digits().substring(6, 9)) <= 100;
    }

    private static Optional<Period> file(Person person, Quality quality) {
        return person.inscriptions().stream()
                .filter(file -> file.quality().equals(quality))
                .map(Inscription::period)
                .findFirst();
    }

    private static DisabilityFile adult(Period ill, RandomGenerator chance) {
        SelfReliance points = points(chance);
        Recognition recognised = Recognition.of(Institutions.FODSZ, Recognition.Kind.ADULT, ill.begin(), ill)
                .earningAThirdOrLess(chance.nextBoolean())
                .with(points)
                .ofDegree(66);
        return new DisabilityFile(
                List.of(recognised),
                List.of(new Allowance(
                        Institutions.FODSZ,
                        Allowance.Kind.INTEGRATION,
                        ill,
                        String.valueOf(points.category()),
                        amount(points))));
    }

    private static Optional<DisabilityFile> elderly(Person person, Period pension, RandomGenerator chance) {
        SelfReliance points = points(chance);
        return takeover(Region.of(person.address())).flatMap(takeover -> {
            LocalDate since = pension.begin().isBefore(takeover.day()) ? takeover.day() : pension.begin();
            if (!pension.contains(since)) {
                return Optional.empty();
            }
            Period period = new Period(since, pension.end());
            return Optional.of(new DisabilityFile(
                    List.of(Recognition.of(takeover.authority(), Recognition.Kind.ELDERLY, since, period)
                            .with(points)),
                    List.of(new Allowance(
                            takeover.authority(),
                            Allowance.Kind.ELDERLY_ASSISTANCE,
                            period,
                            String.valueOf(points.category()),
                            amount(points)))));
        });
    }

    private record Takeover(InstitutionCode authority, LocalDate day) {}

    /** From when on the region pays itself; nobody abroad is paid. */
    private static Optional<Takeover> takeover(Region region) {
        return switch (region) {
            case FLANDERS -> Optional.of(new Takeover(Institutions.VSB, LocalDate.of(2017, 1, 1)));
            case BRUSSELS -> Optional.of(new Takeover(Institutions.IRISCARE, LocalDate.of(2021, 1, 1)));
            case WALLONIA -> Optional.of(new Takeover(Institutions.AVIQ, LocalDate.of(2021, 1, 1)));
            case GERMAN_SPEAKING_COMMUNITY -> Optional.of(new Takeover(Institutions.DSL, LocalDate.of(2023, 1, 1)));
            case ABROAD -> Optional.empty();
        };
    }

    /** Seven points or more. */
    private static SelfReliance points(RandomGenerator chance) {
        return new SelfReliance(
                2, 1 + chance.nextInt(3), 1 + chance.nextInt(3), 2, 1 + chance.nextInt(3), chance.nextInt(4));
    }

    private static long amount(SelfReliance points) {
        return 10_570L * points.category();
    }
}
