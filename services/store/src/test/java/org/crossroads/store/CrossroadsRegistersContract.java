package org.crossroads.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.crossroads.store.Fixtures.AN;
import static org.crossroads.store.Fixtures.inscription;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.crossroads.hub.directory.Period;
import org.crossroads.hub.identifier.Ssin;
import org.crossroads.hub.network.InstitutionCode;
import org.crossroads.hub.person.Gender;
import org.crossroads.hub.person.Identity;
import org.crossroads.hub.person.IncompleteDate;
import org.crossroads.hub.person.PersonData;
import org.crossroads.hub.person.PersonData.Address;
import org.crossroads.hub.person.PersonData.BirthPlace;
import org.crossroads.hub.person.PersonData.CivilState;
import org.crossroads.hub.person.PersonData.Decease;
import org.crossroads.hub.person.PersonSearch;
import org.crossroads.hub.register.Author;
import org.crossroads.hub.register.FoundPerson;
import org.crossroads.hub.register.Issue;
import org.crossroads.hub.register.Issue.Issued;
import org.crossroads.hub.register.Numbering;
import org.crossroads.hub.register.Register;
import org.crossroads.hub.register.RegisterEntry;
import org.crossroads.hub.register.Standing;
import org.crossroads.store.JdbcCrossroadsRegisters.Entered;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

abstract class CrossroadsRegistersContract {

    private static final Author RSZ = new Author(new InstitutionCode("RSZ"), new UUID(7, 7));
    private static final InstitutionCode KSZ = new InstitutionCode("KSZ");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 3);
    private static final Ssin BIS = new Ssin("79423101142");
    private static final PersonData YOUSSEF = person("Haddad", "Youssef", new IncompleteDate(1979, 2, 0));
    private static final PersonData WITH_EVERYTHING = new PersonData(
            new Identity("Ó Séaghdha", List.of("Máire", "Áine"), Gender.FEMALE, new IncompleteDate(1962, 0, 0)),
            Optional.of(new BirthPlace(Optional.of("Corcaigh"), "IE")),
            Optional.of("IE"),
            Optional.of(new CivilState(CivilState.Code.WIDOWED, Optional.of(new IncompleteDate(2001, 5, 0)))),
            Optional.of(new Address(
                    "Sráid Phádraig",
                    "12A",
                    Optional.of("3"),
                    "T12 XY45",
                    "Corcaigh",
                    Optional.empty(),
                    "IE",
                    Optional.of(new IncompleteDate(1990, 1, 1)))),
            Optional.of(new Decease(new IncompleteDate(2020, 0, 0), Optional.of("Corcaigh"))));

    private final TestStore store;
    private final Database database;
    private final TickingClock clock = new TickingClock();
    private final JdbcCrossroadsRegisters registers;

    CrossroadsRegistersContract(TestStore store) {
        this.store = store;
        this.database = store.open();
        this.registers = new JdbcCrossroadsRegisters(database, Numbering.NEVER_ISSUED, clock);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void nobodyIsKeptUnderANumberThatWasNeverGiven() {
        assertThat(registers.standing(BIS, TODAY)).isEqualTo(new Standing.Unknown(BIS));
        assertThat(registers.isCanceled(BIS)).isFalse();
    }

    @Test
    void whoIsGivenANumberIsFoundUnderItWithAllThatIsKnown() {
        Ssin number = issued(WITH_EVERYTHING);
        Ssin other = issued(YOUSSEF);

        assertThat(registers.standing(number, TODAY)).isEqualTo(kept(number, WITH_EVERYTHING));
        assertThat(registers.standing(other, TODAY)).isEqualTo(kept(other, YOUSSEF));
        assertThat(number.digits()).startsWith("624231002");
    }

    @Test
    void whoResemblesGetsNoNumberUntilItIsSaidThatThePersonIsSomebodyElse() {
        Ssin number = issued(YOUSSEF);
        PersonData alike = person("Hadad", "Yousef", new IncompleteDate(1979, 2, 17));

        assertThat(issue(alike, Set.of()))
                .isInstanceOfSatisfying(
                        Issue.Resembling.class,
                        resembling -> assertThat(resembling.people())
                                .singleElement()
                                .satisfies(found -> assertThat(found.ssin()).contains(number)));
        assertThat(issue(alike, Set.of(number)))
                .isInstanceOfSatisfying(
                        Issued.class, issued -> assertThat(issued.ssin()).isNotEqualTo(number));
        assertThat(store.count("select count(*) from register_number")).isEqualTo(2);
    }

    @Test
    void aNumberUnderWhichAnInstitutionHasAFileIsNotGivenToAnybody() {
        Ssin first = Numbering.NEVER_ISSUED
                .numbers(YOUSSEF.identity().birthDate(), Gender.MALE)
                .findFirst()
                .orElseThrow();
        new JdbcPersonRepertory(database, clock).register(inscription(first, Period.from(TODAY)));

        assertThat(issued(YOUSSEF)).isNotEqualTo(first);
    }

    @Test
    void theCountersAreUsedUpInTheirOrderAndThenThereIsNone() {
        List<Ssin> all = Numbering.NEVER_ISSUED
                .numbers(YOUSSEF.identity().birthDate(), Gender.MALE)
                .toList();
        registers.fill(
                all.subList(0, all.size() - 1).stream()
                        .map(number -> new Entered(
                                new RegisterEntry(number, person("Anders", "Zo", new IncompleteDate(1950, 1, 1))),
                                TODAY,
                                Optional.of("a test")))
                        .iterator(),
                KSZ);

        assertThat(issued(YOUSSEF)).isEqualTo(all.get(all.size() - 1));
        assertThat(issue(person("Maes", "Jan", YOUSSEF.identity().birthDate()), Set.of()))
                .isEqualTo(new Issue.UsedUp());
    }

    @Test
    void twoNodesAtOnceNeverGiveOneNumberToTwoPeople() throws Exception {
        JdbcCrossroadsRegisters otherNode = new JdbcCrossroadsRegisters(store.open(), Numbering.NEVER_ISSUED, clock);
        List<Callable<Ssin>> callers = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            JdbcCrossroadsRegisters node = i % 2 == 0 ? registers : otherNode;
            // Names of which no two sound alike, born on one day.
            PersonData person = person("Q" + "bdfgklmnprst".charAt(i) + "a", "Jan", new IncompleteDate(1979, 2, 17));
            callers.add(() -> ((Issued) node.issue(person, search(person), Set.of(), TODAY, RSZ)).ssin());
        }

        assertThat(Together.run(callers)).doesNotHaveDuplicates().hasSize(12);
    }

    @Test
    void onePersonRegisteredOnTwoNodesAtOnceGetsOneNumber() throws Exception {
        JdbcCrossroadsRegisters otherNode = new JdbcCrossroadsRegisters(store.open(), Numbering.NEVER_ISSUED, clock);
        List<Callable<Issue>> callers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            JdbcCrossroadsRegisters node = i % 2 == 0 ? registers : otherNode;
            callers.add(() -> node.issue(YOUSSEF, search(YOUSSEF), Set.of(), TODAY, RSZ));
        }

        assertThat(Together.run(callers)).filteredOn(Issued.class::isInstance).hasSize(1);
        assertThat(store.count("select count(*) from register_number")).isEqualTo(1);
    }

    @Test
    void theDatabaseItselfRefusesANumberThatWasGiven() {
        Ssin number = issued(YOUSSEF);

        assertThat(catchThrowable(
                        () -> store.execute("insert into register_number (ssin, recorded_at, recorded_by) values ('"
                                + number.digits() + "', current_timestamp, 'RSZ')")))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void aSearchFindsNamesThatSoundAlikeTheBestFirst() {
        Ssin exact = issued(person("Vandenbroucke", "Marie-Thérèse", new IncompleteDate(1966, 12, 5)));
        Ssin alike = issued(person("Van den Broecke", "Marie", new IncompleteDate(1967, 1, 2)), exact);
        issued(person("Maes", "Marie", new IncompleteDate(1966, 12, 5)));

        List<FoundPerson> found = registers.resembling(
                new PersonSearch(
                        "vandenbroucke", Optional.empty(), new IncompleteDate(1966, 12, 5), 1, Optional.empty()),
                TODAY);

        assertThat(found).extracting(each -> each.ssin().orElseThrow()).containsExactly(exact, alike);
        assertThat(found.get(0).score()).isEqualTo(100);
        assertThat(found.get(0).register()).isEqualTo(Register.BIS);
        assertThat(registers.resembling(
                        new PersonSearch(
                                "vandenbroucke",
                                Optional.empty(),
                                new IncompleteDate(1966, 12, 5),
                                0,
                                Optional.empty()),
                        TODAY))
                .hasSize(1);
    }

    @Test
    void aNameThatNoRuleCanSayIsFoundAsItIsWritten() {
        Ssin number = issued(person("Σωκράτης", "Άρης", new IncompleteDate(1950, 1, 1)));

        assertThat(registers.resembling(
                        new PersonSearch(
                                "ΣΩΚΡΆΤΗΣ", Optional.empty(), new IncompleteDate(1950, 1, 1), 0, Optional.empty()),
                        TODAY))
                .extracting(found -> found.ssin().orElseThrow())
                .containsExactly(number);
    }

    @Test
    void anUpdateKeepsWhatWasTrueBeforeAndWhatWasKnownBefore() {
        LocalDate moved = TODAY.plusDays(10);
        Ssin number = issued(YOUSSEF);
        PersonData married = person("Peeters", "Youssef", new IncompleteDate(1979, 2, 17));
        Instant before = clock.instant();

        assertThat(registers.update(number, married, moved, RSZ)).isEqualTo(kept(number, YOUSSEF));

        assertThat(registers.standing(number, moved)).isEqualTo(kept(number, married));
        assertThat(registers.standing(number, moved.minusDays(1))).isEqualTo(kept(number, YOUSSEF));
        assertThat(registers.standing(number, moved, before)).isEqualTo(kept(number, YOUSSEF));
        assertThat(registers.resembling(search(married), moved)).hasSize(1);
        assertThat(registers.resembling(search(YOUSSEF), moved)).isEmpty();
        assertThat(store.count("select count(*) from register_person where recorded_to is not null"))
                .isEqualTo(1);
    }

    @Test
    void aCorrectionFromTheFirstDayTakesThePlaceOfAllThatWasStatedAndIsRemembered() {
        Ssin number = issued(YOUSSEF);
        Instant before = clock.instant();
        registers.update(number, person("Peeters", "Youssef", new IncompleteDate(1979, 2, 17)), TODAY.plusDays(9), RSZ);

        registers.update(number, WITH_EVERYTHING, TODAY, RSZ);

        assertThat(registers.standing(number, TODAY)).isEqualTo(kept(number, WITH_EVERYTHING));
        assertThat(registers.standing(number, TODAY.plusDays(9))).isEqualTo(kept(number, WITH_EVERYTHING));
        assertThat(registers.standing(number, TODAY, before)).isEqualTo(kept(number, YOUSSEF));
        assertThat(store.count("select count(*) from register_person")).isEqualTo(4);
    }

    @Test
    void whatStandsAlreadyIsNotWrittenAgain() {
        Ssin number = issued(YOUSSEF);

        assertThat(registers.update(number, YOUSSEF, TODAY.plusDays(1), RSZ)).isEqualTo(kept(number, YOUSSEF));
        assertThat(store.count("select count(*) from register_person")).isEqualTo(1);
    }

    @Test
    void ofANumberThatIsNobodysNothingIsChanged() {
        assertThat(registers.update(BIS, YOUSSEF, TODAY, RSZ)).isEqualTo(new Standing.Unknown(BIS));
        assertThat(registers.replace(BIS, AN, RSZ)).isEqualTo(new Standing.Unknown(BIS));
        assertThat(registers.cancel(BIS, "an error", RSZ)).isEqualTo(new Standing.Unknown(BIS));
        assertThat(store.count("select count(*) from person_replacement")).isZero();
        assertThat(store.count("select count(*) from register_cancellation")).isZero();
    }

    @Test
    void aReplacedNumberLeadsToTheNewOneAndTheFilesWithIt() {
        JdbcPersonRepertory repertory = new JdbcPersonRepertory(database, clock);
        Ssin number = issued(YOUSSEF);
        repertory.register(inscription(number, Period.from(TODAY)));
        Instant before = clock.instant();

        assertThat(registers.replace(number, AN, RSZ)).isEqualTo(kept(number, YOUSSEF));

        assertThat(registers.standing(number, TODAY)).isEqualTo(new Standing.Replaced(AN));
        assertThat(registers.standing(number, TODAY, before)).isEqualTo(kept(number, YOUSSEF));
        assertThat(registers.resembling(search(YOUSSEF), TODAY)).isEmpty();
        assertThat(repertory.referencesTo(number).replacedBy()).contains(AN);
        assertThat(repertory.referencesTo(AN).inscriptions()).containsExactly(inscription(AN, Period.from(TODAY)));
        assertThat(registers.replace(number, AN, RSZ)).isEqualTo(new Standing.Replaced(AN));
    }

    @Test
    void whereTheRepertoryRefusesTheRegistersKeepWhatTheyHad() {
        Ssin number = issued(YOUSSEF);

        assertThatIllegalArgumentException().isThrownBy(() -> registers.replace(number, number, RSZ));
        assertThat(registers.standing(number, TODAY)).isEqualTo(kept(number, YOUSSEF));
    }

    @Test
    void aCancelledNumberNamesNobodyAndIsRememberedWithTheReason() {
        Ssin number = issued(YOUSSEF);
        Instant before = clock.instant();

        assertThat(registers.cancel(number, "given in error", RSZ)).isEqualTo(kept(number, YOUSSEF));

        assertThat(registers.isCanceled(number)).isTrue();
        assertThat(registers.standing(number, TODAY)).isEqualTo(new Standing.Canceled(number));
        assertThat(registers.standing(number, TODAY, before)).isEqualTo(kept(number, YOUSSEF));
        assertThat(registers.cancel(number, "again", RSZ)).isEqualTo(new Standing.Canceled(number));
        assertThat(issued(YOUSSEF)).isNotEqualTo(number);
        assertThat(store.count("select count(*) from register_cancellation where reason = 'given in error'"))
                .isEqualTo(1);
    }

    @Test
    void registersAreFilledOnceAndNotWithOneNumberTwice() {
        Entered youssef = new Entered(new RegisterEntry(BIS, YOUSSEF), TODAY, Optional.empty());
        Entered anna = new Entered(new RegisterEntry(AN, WITH_EVERYTHING), TODAY, Optional.empty());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> registers.fill(List.of(youssef, youssef).iterator(), KSZ));
        assertThat(registers.fill(List.of(youssef, anna).iterator(), KSZ)).isTrue();
        assertThat(registers.fill(List.of(anna).iterator(), KSZ)).isFalse();

        assertThat(registers.standing(BIS, TODAY)).isEqualTo(kept(BIS, YOUSSEF));
        assertThat(registers.standing(AN, TODAY)).isEqualTo(kept(AN, WITH_EVERYTHING));
        assertThat(registers.standing(AN, TODAY))
                .isInstanceOfSatisfying(
                        Standing.Kept.class,
                        kept -> assertThat(kept.entry().register()).isEqualTo(Register.RAD));
    }

    private Ssin issued(PersonData person, Ssin... others) {
        return ((Issued) issue(person, Set.of(others))).ssin();
    }

    private Issue issue(PersonData person, Set<Ssin> others) {
        return registers.issue(person, search(person), others, TODAY, RSZ);
    }

    private static PersonSearch search(PersonData person) {
        return new PersonSearch(
                person.identity().lastName(),
                person.identity().firstNames().stream().findFirst(),
                person.identity().birthDate(),
                1,
                Optional.empty());
    }

    private static Standing kept(Ssin ssin, PersonData person) {
        return new Standing.Kept(new RegisterEntry(ssin, person));
    }

    private static PersonData person(String lastName, String firstName, IncompleteDate birthDate) {
        return PersonData.of(new Identity(lastName, List.of(firstName), Gender.MALE, birthDate));
    }

    /** A second later each time that it is read. */
    private static final class TickingClock extends Clock {

        private Instant now = Instant.parse("2026-03-03T10:00:00Z");

        @Override
        public synchronized Instant instant() {
            now = now.plus(Duration.ofSeconds(1));
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
