package org.crossroads.hub.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.crossroads.hub.directory.Inscription.Phase;
import org.crossroads.hub.fixtures.InMemoryPersonRepertory;
import org.crossroads.hub.fixtures.Star;
import org.crossroads.hub.identifier.Ssin;

/** Nothing is overwritten: over any history, what was read then is read again as known then. */
class RepertoryInTimeTest {

    private static final List<Ssin> PEOPLE = List.of(Star.PERSON, Star.OTHER_PERSON, Star.CLERK);

    private static final Period LONG = Period.from(LocalDate.of(2020, 1, 1));

    /** What happens to a person on a day. */
    private record Happening(int kind, int person, int other, int begin, Optional<Integer> days, Phase phase) {

        void to(PersonRepertory repertory) {
            Ssin ssin = PEOPLE.get(person);
            LocalDate day = LONG.begin().plusDays(begin);
            switch (kind) {
                case 0 -> replaceUnlessItLeadsBack(repertory, ssin, PEOPLE.get(other));
                case 1, 2 -> repertory.close(ssin, Star.RVA.code(), Star.UNEMPLOYED, day);
                default ->
                    repertory.register(new Inscription(
                            ssin, Star.RVA.code(), Star.UNEMPLOYED, phase, new Period(day, days.map(day::plusDays))));
            }
        }

        private static void replaceUnlessItLeadsBack(PersonRepertory repertory, Ssin old, Ssin replacement) {
            boolean current = repertory.referencesTo(old).replacedBy().isEmpty()
                    && repertory.referencesTo(replacement).replacedBy().isEmpty();
            if (current && !old.equals(replacement)) {
                repertory.replace(old, replacement);
            }
        }
    }

    @Property(tries = 200)
    void whatWasReadIsReadAgainAsKnownThen(@ForAll("histories") List<Happening> history) {
        Ticking clock = new Ticking();
        InMemoryPersonRepertory repertory = new InMemoryPersonRepertory(clock);
        Map<Instant, List<PersonReferences>> read = new LinkedHashMap<>();
        for (Happening happening : history) {
            happening.to(repertory);
            read.put(
                    clock.instant(),
                    PEOPLE.stream().map(repertory::referencesTo).toList());
        }

        read.forEach((known, then) -> assertThat(PEOPLE.stream().map(ssin -> repertory.referencesTo(ssin, known)))
                .containsExactlyElementsOf(then));
    }

    @Property(tries = 200)
    void noNumberThatWasReplacedHasAFileAndNoTwoOfOneFileOverlap(@ForAll("histories") List<Happening> history) {
        InMemoryPersonRepertory repertory = new InMemoryPersonRepertory();
        history.forEach(happening -> happening.to(repertory));

        for (Ssin ssin : PEOPLE) {
            PersonReferences person = repertory.referencesTo(ssin);
            assertThat(new PersonFile(person.inscriptions()).inscriptions()).isEqualTo(person.inscriptions());
            person.replacedBy()
                    .ifPresent(by -> assertThat(person.inscriptions()).isEmpty());
        }
    }

    @Provide
    Arbitrary<List<Happening>> histories() {
        Arbitrary<Integer> people = Arbitraries.integers().between(0, PEOPLE.size() - 1);
        return Combinators.combine(
                        Arbitraries.integers().between(0, 12),
                        people,
                        people,
                        Arbitraries.integers().between(0, 40),
                        Arbitraries.integers().between(0, 10).optional(0.6),
                        Arbitraries.of(Phase.class))
                .as(Happening::new)
                .list()
                .ofMaxSize(30);
    }

    /** Each look is a second later. */
    private static final class Ticking extends Clock {
        private Instant now = Instant.EPOCH;

        @Override
        public Instant instant() {
            now = now.plusSeconds(1);
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
