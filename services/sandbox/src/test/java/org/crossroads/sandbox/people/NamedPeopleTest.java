package org.crossroads.sandbox.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.crossroads.hub.directory.Period;
import org.crossroads.hub.identifier.Ssin;
import org.crossroads.hub.person.IncompleteDate;
import org.crossroads.sandbox.people.Person.Gender;
import org.junit.jupiter.api.Test;

class NamedPeopleTest {

    @Test
    void thereAreTenAndTheyMakeAPopulation() {
        assertThat(new Population(NamedPeople.all().stream()
                                .map(NamedPerson::person)
                                .toList())
                        .people())
                .hasSize(10);
    }

    @Test
    void allHaveATestNumberButTheOneWithABisNumber() {
        assertThat(NamedPeople.all())
                .filteredOn(named -> !named.person().ssin().isTest())
                .singleElement()
                .satisfies(named -> {
                    assertThat(named.person().ssin().isBis()).isTrue();
                    assertThat(named.role()).isEqualTo("BIS number");
                    assertThat(named.person().isInNationalRegister()).isFalse();
                });
    }

    @Test
    void theBisNumberIsOfADayThatNoCalendarHas() {
        assertThat(NamedPeople.all().stream()
                        .map(named -> named.person().ssin())
                        .filter(Ssin::isBis)
                        .map(ssin -> ssin.digits().substring(2, 6)))
                .containsExactly("4231");
    }

    @Test
    void theNumberSaysTheGender() {
        assertThat(NamedPeople.all()).allSatisfy(named -> {
            int counter = Integer.parseInt(named.person().ssin().digits().substring(6, 9));
            assertThat(counter % 2 == 1).isEqualTo(named.person().gender() == Gender.MALE);
        });
    }

    @Test
    void noInstitutionHasTwoFilesAtOnceOnOnePersonInOneQuality() {
        assertThat(NamedPeople.all()).allMatch(named -> FilesAtOnce.areDistinct(named.person()));
    }

    @Test
    void nobodyIsNobody() {
        Population population = new Population(
                NamedPeople.all().stream().map(NamedPerson::person).toList());

        assertThat(population.bySsin(NamedPeople.NOBODY)).isEmpty();
        assertThat(population.bySsin(NamedPeople.CIVIL_SERVANT)).isEmpty();
        assertThat(population.replacementOf(NamedPeople.NOBODY)).isEmpty();
    }

    @Test
    void aReplacedNumberLeadsToTheNewOne() {
        Population population = new Population(
                NamedPeople.all().stream().map(NamedPerson::person).toList());

        assertThat(population.replacementOf(new Ssin("91610102453"))).contains(new Ssin("91700102419"));
    }

    @Test
    void nobodyWorksAfterDeath() {
        Person deceased = NamedPeople.all().get(2).person();
        Life life = new Life(
                        deceased.ssin(),
                        deceased.lastName(),
                        deceased.firstNames(),
                        deceased.gender(),
                        deceased.birthDate(),
                        deceased.birthPlace(),
                        deceased.address())
                .died(LocalDate.of(2024, 5, 7), "Antwerpen")
                .knownTo(Institutions.RVA, Life.UNEMPLOYED, Period.from(LocalDate.of(2024, 1, 1)));

        assertThatThrownBy(life::person).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aDateMayLackItsDayButNotExistNever() {
        assertThat(IncompleteDate.parse("1979-02-00")).contains(new IncompleteDate(1979, 2, 0));
        assertThat(IncompleteDate.parse("1979-00-00").map(IncompleteDate::last)).contains(LocalDate.of(1979, 12, 31));
        assertThat(IncompleteDate.parse("1979-02-31")).isEmpty();
        assertThat(IncompleteDate.parse("1979-00-05")).isEmpty();
        assertThat(IncompleteDate.parse("1979-13-01")).isEmpty();
        assertThat(IncompleteDate.parse("last year")).isEmpty();
    }
}
