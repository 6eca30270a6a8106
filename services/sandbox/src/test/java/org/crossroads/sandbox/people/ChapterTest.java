package org.crossroads.sandbox.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.crossroads.hub.directory.Inscription;
import org.crossroads.hub.directory.Period;
import org.crossroads.hub.identifier.Ssin;
import org.crossroads.hub.person.IncompleteDate;
import org.crossroads.sandbox.people.Person.BirthPlace;
import org.crossroads.sandbox.people.Person.Gender;
import org.junit.jupiter.api.Test;

class ChapterTest {

    private static final LocalDate BIRTH = LocalDate.of(1992, 4, 23);

    /** A theme that no service has. */
    private record Sailing(Period season) implements Chapter {
        @Override
        public Stream<Period> periods() {
            return Stream.of(season);
        }

        @Override
        public List<Inscription> files(Ssin ssin) {
            return List.of(
                    new Inscription(ssin, Institutions.FODWASO, Life.EMPLOYEE, Inscription.Phase.DEFINITIVE, season));
        }
    }

    @Test
    void aChapterIsFoundByItsKindAndBringsItsFiles() {
        Sailing sailing = new Sailing(Period.from(LocalDate.of(2020, 5, 1)));

        Person person = life().with(sailing).person();

        assertThat(person.chapter(Sailing.class)).contains(sailing);
        assertThat(person.inscriptions()).extracting(Inscription::institution).contains(Institutions.FODWASO);
        assertThat(life().person().chapter(Sailing.class)).isEmpty();
    }

    @Test
    void aChapterIsToldOnce() {
        Sailing sailing = new Sailing(Period.from(LocalDate.of(2020, 5, 1)));

        assertThatThrownBy(() -> life().with(sailing).with(sailing).person())
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothingInAChapterLiesBeforeBirthOrAfterDeath() {
        assertThatThrownBy(() -> life().with(new Sailing(Period.from(BIRTH.minusDays(1))))
                        .person())
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> life().died(LocalDate.of(2021, 1, 1), "Brugge")
                        .with(new Sailing(Period.from(LocalDate.of(2020, 5, 1))))
                        .person())
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void drawsOfOneThemeAreTheSameAtEveryTellingAndNotThoseOfAnother() {
        Ssin ssin = new Ssin("92642303605");

        assertThat(Chance.of(ssin, "sailing").nextLong())
                .isEqualTo(Chance.of(ssin, "sailing").nextLong())
                .isNotEqualTo(Chance.of(ssin, "rowing").nextLong())
                .isNotEqualTo(Chance.of(new Ssin("85673003360"), "sailing").nextLong());
    }

    private static Life life() {
        return new Life(
                new Ssin("92642303605"),
                "Thijs",
                List.of("Anneleen"),
                Gender.FEMALE,
                IncompleteDate.of(BIRTH),
                new BirthPlace("Brugge", "BE"),
                new Person.Address(
                        "Kerkstraat", "1", Optional.empty(), "8000", "Brugge", Optional.empty(), "BE", BIRTH));
    }
}
