package org.crossroads.sandbox.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.crossroads.hub.directory.Period;
import org.crossroads.hub.identifier.Ssin;
import org.crossroads.sandbox.people.Person.Decease;
import org.crossroads.sandbox.people.WorkHistory.Employment;
import org.crossroads.sandbox.people.assistance.Grant;
import org.crossroads.sandbox.people.assistance.GrantedAssistance;
import org.crossroads.sandbox.people.livelihood.Livelihood;
import org.crossroads.sandbox.people.livelihood.Livelihood.Membership;
import org.crossroads.sandbox.people.occupationalrisk.Accident;
import org.crossroads.sandbox.people.occupationalrisk.Compensation;
import org.crossroads.sandbox.people.occupationalrisk.OccupationalRisks;
import org.crossroads.sandbox.people.register.CivilRegister;
import org.crossroads.sandbox.people.register.CivilRegister.Entry;
import org.crossroads.sandbox.people.register.CivilRegister.FullName;
import org.crossroads.sandbox.people.register.Household;
import org.junit.jupiter.api.Test;

/** One life, told once: what one source says of somebody agrees with what the others say. */
class LivesAgreeTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);
    private static final List<Person> EVERYBODY = everybody();
    private static final Population POPULATION = new Population(EVERYBODY);

    @Test
    void everyAccidentHappenedInTheServiceOfTheEmployerThatItNames() {
        assertThat(EVERYBODY)
                .allSatisfy(person -> assertThat(accidents(person))
                        .allMatch(accident -> person.work().employments().stream()
                                .filter(work -> work.employer().cbeNumber().equals(accident.employer()))
                                .map(Employment::period)
                                .anyMatch(period -> period.contains(accident.date()))));
    }

    @Test
    void someHaveAnAccidentAndSomeOfThoseAreNeverWhollyWellAgain() {
        assertThat(EVERYBODY)
                .anyMatch(person ->
                        accidents(person).anyMatch(one -> one.lasting().isEmpty()));
        assertThat(EVERYBODY)
                .anyMatch(person ->
                        accidents(person).anyMatch(one -> one.lasting().isPresent()));
    }

    @Test
    void noAnnuityBeginsBeforeTheTermOfReviewIsOverAndNoneIsPaidToTheDead() {
        assertThat(EVERYBODY)
                .allSatisfy(person -> assertThat(accidents(person)).allSatisfy(accident -> {
                    List<Compensation> paid = accident.compensations();
                    assertThat(paid)
                            .filteredOn(one -> one.kind() == Compensation.Kind.ANNUITY)
                            .allSatisfy(annuity -> {
                                LocalDate review =
                                        accident.lasting().orElseThrow().reviewUntil();
                                assertThat(annuity.period().begin())
                                        .isEqualTo(review.plusDays(1))
                                        .isBeforeOrEqualTo(TODAY);
                                assertThat(annuity.period().end())
                                        .isEqualTo(person.decease().map(Decease::date));
                            });
                }));
    }

    @Test
    void aJobAtACentreIsInTheCareerToo() {
        Stream<Grant> jobs = grants().filter(grant -> grant.job().isPresent());

        assertThat(jobs)
                .isNotEmpty()
                .allSatisfy(grant -> assertThat(
                                EVERYBODY.stream().flatMap(person -> person.work().employments().stream()))
                        .anyMatch(work -> work.employer()
                                        .cbeNumber()
                                        .equals(grant.centre().cbeNumber())
                                && work.period().equals(grant.period())));
    }

    @Test
    void nobodyHasALivingWageWhileAtWork() {
        assertThat(EVERYBODY)
                .allSatisfy(person -> assertThat(grants(person))
                        .filteredOn(grant -> grant.job().isEmpty())
                        .allMatch(grant -> person.work().periods().noneMatch(grant.period()::overlaps)));
        assertThat(grants().filter(grant -> grant.form() == Grant.Form.LIVING_WAGE))
                .hasSizeGreaterThan(1);
    }

    @Test
    void anIndexationBeginsANewAmountAndNoDayHasTwo() {
        assertThat(grants()).allSatisfy(grant -> {
            List<Period> paid =
                    grant.amounts().stream().map(Grant.Amount::period).toList();
            assertThat(Period.united(paid))
                    .isEqualTo(grant.category().isPresent() ? List.of(grant.period()) : List.of());
        });
        assertThat(grants()).anyMatch(grant -> grant.amounts().size() > 1);
    }

    @Test
    void everyFundFollowsFromAnEmployment() {
        assertThat(EVERYBODY)
                .allSatisfy(person -> assertThat(memberships(person))
                        .allMatch(member -> person.work().employments().stream()
                                .anyMatch(work -> work.employer().equals(member.employer())
                                        && work.period().equals(member.period())
                                        && (work.employer().jointCommittee() + ".")
                                                .startsWith(member.fund().jointCommittee() + "."))));
        assertThat(EVERYBODY.stream().flatMap(LivesAgreeTest::memberships)).isNotEmpty();
    }

    @Test
    void aRegisterEndsWithWhatIsKnownNow() {
        assertThat(EVERYBODY).filteredOn(Person::isInNationalRegister).allSatisfy(person -> {
            CivilRegister register = register(person);
            assertThat(last(register.residences()).value()).isEqualTo(person.address());
            assertThat(last(register.civilStates()).value())
                    .isEqualTo(person.civilState().code());
            assertThat(last(register.civilStates()).period().begin())
                    .isEqualTo(person.civilState().since());
            assertThat(last(register.nationalities()).value()).isEqualTo(person.nationality());
            assertThat(last(register.names()).value()).isEqualTo(new FullName(person.lastName(), person.firstNames()));
            assertThat(last(register.residences()).period().end())
                    .isEqualTo(person.decease().map(Decease::date));
        });
    }

    @Test
    void theNationalRegisterHasNothingOnWhoHasANumberOfTheBanks() {
        assertThat(EVERYBODY)
                .filteredOn(person -> !person.isInNationalRegister())
                .isNotEmpty()
                .allMatch(person -> person.chapter(CivilRegister.class).isEmpty());
    }

    @Test
    void everyoneInAHouseholdIsSomebodyWithTheSameHouseholdOnTheSameDay() {
        assertThat(EVERYBODY).filteredOn(Person::isInNationalRegister).allSatisfy(person -> {
            for (Entry<Household> home : register(person).households()) {
                assertThat(home.value().people().map(Household.Member::ssin)).contains(person.ssin());
                assertThat(home.value().people()).allSatisfy(member -> {
                    Person other = known(member.ssin());
                    assertThat(other.lastName()).isEqualTo(member.lastName());
                    assertThat(other.birthDate()).isEqualTo(member.birthDate());
                    assertThat(householdOn(other, home.period().begin())).isEqualTo(home.value());
                });
            }
        });
    }

    @Test
    void whoLiveInOneHouseholdLiveAtOneAddress() {
        assertThat(EVERYBODY).filteredOn(Person::isInNationalRegister).allSatisfy(person -> {
            for (Entry<Household> home : register(person).households()) {
                LocalDate day = home.period().begin();
                assertThat(home.value().people().map(member -> houseOn(known(member.ssin()), day)))
                        .containsOnly(houseOn(person, day));
            }
        });
    }

    @Test
    void aSpouseIsMarriedWhileInTheHousehold() {
        assertThat(NamedPeople.relatives())
                .filteredOn(LivesAgreeTest::isSpouse)
                .isNotEmpty()
                .allSatisfy(spouse -> assertThat(register(spouse).civilStates())
                        .extracting(Entry::value)
                        .contains(Person.CivilState.Code.MARRIED));
    }

    @Test
    void relativesHaveTestNumbersOfTheirOwnThatSayTheirBirthDate() {
        assertThat(NamedPeople.relatives())
                .hasSize(14)
                .allMatch(relative -> relative.ssin().isTest())
                .allMatch(FilesAtOnce::areDistinct)
                .allSatisfy(relative -> assertThat(relative.ssin().digits())
                        .startsWith("%02d%02d%02d"
                                .formatted(
                                        relative.birthDate().first().getYear() % 100,
                                        relative.birthDate().first().getMonthValue() + 60,
                                        relative.birthDate().first().getDayOfMonth())));
    }

    private static boolean isSpouse(Person person) {
        return register(person).households().stream()
                .flatMap(home -> home.value().members().stream())
                .anyMatch(member -> member.relation() == Household.Relation.SPOUSE
                        && member.ssin().equals(person.ssin()));
    }

    private static Household householdOn(Person person, LocalDate day) {
        return on(register(person).households(), day);
    }

    private static String houseOn(Person person, LocalDate day) {
        Person.Address address = on(register(person).residences(), day);
        return address.street() + address.houseNumber() + address.postalCode();
    }

    private static <T> T on(List<Entry<T>> entries, LocalDate day) {
        return entries.stream()
                .filter(entry -> entry.period().contains(day))
                .findFirst()
                .orElseThrow()
                .value();
    }

    private static <T> Entry<T> last(List<Entry<T>> entries) {
        return entries.get(entries.size() - 1);
    }

    private static Person known(Ssin ssin) {
        return POPULATION.bySsin(ssin).orElseThrow();
    }

    private static CivilRegister register(Person person) {
        return person.chapter(CivilRegister.class).orElseThrow();
    }

    private static Stream<Accident> accidents(Person person) {
        return person.chapter(OccupationalRisks.class).stream().flatMap(risks -> risks.accidents().stream());
    }

    private static Stream<Grant> grants() {
        return EVERYBODY.stream().flatMap(LivesAgreeTest::grants);
    }

    private static Stream<Grant> grants(Person person) {
        return person.chapter(GrantedAssistance.class).stream().flatMap(granted -> granted.grants().stream());
    }

    private static Stream<Membership> memberships(Person person) {
        return person.chapter(Livelihood.class).stream().flatMap(livelihood -> livelihood.memberships().stream());
    }

    private static List<Person> everybody() {
        List<Person> people = new ArrayList<>(
                NamedPeople.all().stream().map(NamedPerson::person).toList());
        people.addAll(NamedPeople.relatives());
        people.addAll(new PeopleGenerator(11, TODAY).people(500));
        return people;
    }
}
