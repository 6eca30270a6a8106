package org.crossroads.sandbox.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.crossroads.hub.directory.Inscription;
import org.crossroads.hub.directory.Period;
import org.crossroads.hub.directory.Quality;
import org.crossroads.hub.identifier.Ssin;
import org.crossroads.sandbox.people.Person.Gender;
import org.junit.jupiter.api.Test;

class PeopleGeneratorTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

    @Property(tries = 20)
    void everyNumberIsATestNumberThatHoldsAndNobodyElseHas(@ForAll long seed) {
        List<Person> people = people(seed, 60);

        assertThat(people).extracting(Person::ssin).doesNotHaveDuplicates().allMatch(Ssin::isTest);
    }

    @Property(tries = 20)
    void theNumberSaysBirthDateAndGender(@ForAll long seed) {
        assertThat(people(seed, 60)).allSatisfy(person -> {
            String digits = person.ssin().digits();
            LocalDate birth = person.birthDate().first();
            assertThat(digits)
                    .startsWith("%02d%02d%02d"
                            .formatted(birth.getYear() % 100, birth.getMonthValue() + 60, birth.getDayOfMonth()));
            assertThat(Integer.parseInt(digits.substring(6, 9)) % 2 == 1).isEqualTo(person.gender() == Gender.MALE);
        });
    }

    @Property(tries = 20)
    void theSameSeedMakesTheSamePeopleAndMoreOfThemBeginWithTheSame(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int fewer) {
        assertThat(people(seed, 60)).startsWith(people(seed, fewer).toArray(Person[]::new));
    }

    @Property(tries = 20)
    void nothingHappensBeforeEighteenAtWorkNorLaterThanTheStoryIsTold(@ForAll long seed) {
        assertThat(people(seed, 60)).allSatisfy(person -> {
            LocalDate adult = person.birthDate().first().plusYears(18);
            assertThat(person.work().periods()).allSatisfy(period -> {
                assertThat(period.begin()).isBetween(adult, TODAY);
                assertThat(period.end().orElse(TODAY)).isBeforeOrEqualTo(TODAY);
            });
            assertThat(person.address().since()).isBetween(person.birthDate().first(), TODAY);
            assertThat(person.civilState().since()).isBetween(person.birthDate().first(), TODAY);
        });
    }

    @Property(tries = 20)
    void everySourceHasAFileOnThoseItHasDataOn(@ForAll long seed) {
        assertThat(people(seed, 60)).allSatisfy(person -> {
            assertThat(covered(
                            person,
                            Life.EMPLOYEE,
                            person.work().employments().stream().map(WorkHistory.Employment::period)))
                    .isTrue();
            assertThat(covered(
                            person,
                            Life.SELF_EMPLOYED,
                            person.work().selfEmployments().stream().map(WorkHistory.SelfEmployment::period)))
                    .isTrue();
            assertThat(covered(
                            person,
                            Life.PENSION_RECORD,
                            person.work().appointments().stream().map(WorkHistory.Appointment::period)))
                    .isTrue();
        });
    }

    @Property(tries = 20)
    void noInstitutionHasTwoFilesAtOnceOnOnePersonInOneQuality(@ForAll long seed) {
        assertThat(people(seed, 60)).allMatch(FilesAtOnce::areDistinct);
    }

    @Property(tries = 20)
    void theDeadHaveNoOpenFileAndNoOpenWork(@ForAll long seed) {
        assertThat(people(seed, 60).stream().filter(person -> person.decease().isPresent()))
                .allSatisfy(person -> {
                    Stream<Period> all = Stream.concat(
                            person.work().periods(),
                            person.inscriptions().stream().map(Inscription::period));
                    assertThat(all).allMatch(period -> period.end().isPresent());
                });
    }

    @Test
    void noneHasTheNumberOfAPersonWithAName() {
        Set<Ssin> named =
                NamedPeople.all().stream().map(person -> person.person().ssin()).collect(Collectors.toSet());

        assertThat(people(1, 20_000)).extracting(Person::ssin).doesNotContainAnyElementsOf(named);
    }

    @Test
    void aCrowdHasEveryKindOfLife() {
        List<Person> crowd = people(7, 2_000);

        assertThat(crowd).anyMatch(person -> person.decease().isPresent());
        assertThat(crowd).anyMatch(person -> !person.work().appointments().isEmpty());
        assertThat(crowd).anyMatch(person -> !person.work().selfEmployments().isEmpty());
        assertThat(crowd)
                .anyMatch(person ->
                        person.inscriptions().stream().anyMatch(i -> i.quality().equals(Life.UNEMPLOYED)));
        assertThat(crowd).extracting(person -> person.address().country()).containsOnly("BE");
    }

    private static boolean covered(Person person, Quality quality, Stream<Period> periods) {
        return periods.allMatch(period -> person.inscriptions().stream()
                .filter(i -> i.quality().equals(quality))
                .anyMatch(i -> i.period().contains(period.begin())
                        && period.end()
                                .map(i.period()::contains)
                                .orElse(i.period().end().isEmpty())));
    }

    private static List<Person> people(long seed, int count) {
        return new PeopleGenerator(seed, TODAY).people(count);
    }
}
