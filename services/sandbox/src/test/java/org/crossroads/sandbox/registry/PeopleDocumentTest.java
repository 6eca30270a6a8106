package org.crossroads.sandbox.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.crossroads.hub.directory.Inscription;
import org.crossroads.hub.identifier.Ssin;
import org.crossroads.sandbox.people.Institutions;
import org.crossroads.sandbox.people.NamedPeople;
import org.crossroads.sandbox.people.NamedPerson;
import org.crossroads.sandbox.people.Person;
import org.junit.jupiter.api.Test;

/** {@code docs/people.md} says what the code does: numbers, files, and what the hub answers to whom. */
class PeopleDocumentTest {

    private static final Path DOCUMENT = Path.of("../../docs/people.md");
    private static final SandboxNetwork NETWORK =
            new SandboxNetwork(new SandboxNetwork.Options(0, 1, LocalDate.of(2026, 1, 1), 9443, false));

    @Test
    void itListsEverybodyWithWhatEachConsultationAnswers() throws IOException {
        List<String> rows = new ArrayList<>();
        try (SandboxWalk walk = new SandboxWalk(NETWORK)) {
            for (NamedPerson named : NamedPeople.all()) {
                named.person()
                        .replaces()
                        .ifPresent(old -> rows.add(
                                answers(walk, fullName(named.person()) + ", old number", named.role(), old.digits())));
                rows.add(answers(
                        walk,
                        fullName(named.person()),
                        named.role(),
                        named.person().ssin().digits()));
            }
            rows.add(answers(walk, "nobody", "a number that holds", NamedPeople.NOBODY.digits()));
            rows.add(answers(walk, "nobody", "a number that does not hold", "85673003361"));
        }

        assertThat(lines()).containsSubsequence(rows);
    }

    @Test
    void itListsWhatTheSectorsAnswer() throws IOException {
        List<String> rows = new ArrayList<>();
        try (SandboxWalk walk = new SandboxWalk(NETWORK)) {
            SectorWalk sectors = new SectorWalk(NETWORK, walk);
            for (NamedPerson named : NamedPeople.all()) {
                String ssin = named.person().ssin().digits();
                rows.add("| %s | %s | %s | %s | %s | %s |"
                        .formatted(
                                fullName(named.person()),
                                sectors.wages(ssin),
                                sectors.employments(ssin),
                                sectors.unemploymentRights(ssin),
                                sectors.pensionRights(ssin),
                                sectors.pensionPayments(ssin)));
            }
        }

        assertThat(lines()).containsSubsequence(rows);
    }

    @Test
    void itSaysWhoHasAFileOnWhomInWhichQualityFromWhenToWhen() throws IOException {
        List<String> expected = new ArrayList<>();
        for (NamedPerson named : NamedPeople.all()) {
            Person person = named.person();
            expected.add("### " + fullName(person) + ": " + named.role());
            expected.add("SSIN `" + person.ssin().digits() + "`, born " + person.birthDate() + ", "
                    + person.address().municipality()
                    + person.decease().map(end -> ", died " + end.date()).orElse(""));
            person.inscriptions().forEach(inscription -> expected.add(file(inscription)));
        }

        assertThat(lines()).containsSubsequence(expected);
    }

    @Test
    void itListsThePeopleWithWhomTheCrossroadsRegistersBegin() throws IOException {
        List<String> rows = NETWORK.registers().stream()
                .map(person -> "| `%s` | %s | %s | %s | %s |"
                        .formatted(
                                person.entry().ssin().digits(),
                                person.entry().register(),
                                String.join(
                                        " ",
                                        Stream.concat(
                                                        person.entry().person().identity().firstNames().stream()
                                                                .limit(1),
                                                        Stream.of(person.entry()
                                                                .person()
                                                                .identity()
                                                                .lastName()))
                                                .toList()),
                                person.entry().person().identity().birthDate(),
                                person.canceled().map(why -> "cancelled").orElse("kept")))
                .toList();

        assertThat(rows).hasSize(4);
        assertThat(lines()).containsSubsequence(rows);
    }

    @Test
    void noNumberOfTheRegistersCanBeAnybodys() {
        assertThat(NETWORK.registers()).allSatisfy(person -> {
            Ssin ssin = person.entry().ssin();
            String day = "%02d"
                    .formatted(Integer.parseInt(ssin.digits().substring(2, 4)) % 20)
                    .concat(ssin.digits().substring(4, 6));
            assertThat(ssin.isTest() || day.equals("0231")).isTrue();
        });
    }

    @Test
    void itListsThoseWithWhomTheyLive() throws IOException {
        List<String> families = lines().stream()
                .map(line -> line.replaceFirst("\\| [^|]*\\|$", "|"))
                .toList();

        assertThat(families)
                .containsSubsequence(NamedPeople.relatives().stream()
                        .map(relative -> "| %s | `%s` | %s |"
                                .formatted(fullName(relative), relative.ssin().digits(), relative.birthDate()))
                        .toList());
    }

    @Test
    void itNamesTheCivilServantOfTheExamples() throws IOException {
        assertThat(Files.readString(DOCUMENT))
                .contains("`" + NamedPeople.CIVIL_SERVANT.digits() + "`")
                .contains("month + 60", "31 February");
    }

    private static List<String> lines() throws IOException {
        return Files.readAllLines(DOCUMENT).stream().map(String::strip).toList();
    }

    private static String fullName(Person person) {
        return person.firstNames().get(0) + " " + person.lastName();
    }

    private static String answers(SandboxWalk walk, String name, String role, String ssin) {
        return "| %s | %s | `%s` | %s | %s | %s | %s |"
                .formatted(
                        name,
                        role,
                        ssin,
                        walk.career(Institutions.RVA, ssin),
                        walk.career(Institutions.NIC, ssin),
                        walk.career(Institutions.VDAB, ssin),
                        walk.identify(Institutions.RVA, ssin));
    }

    private static String file(Inscription inscription) {
        return "| %s | %s | %s | %s | %s |"
                .formatted(
                        inscription.institution(),
                        inscription.quality(),
                        inscription.phase(),
                        inscription.period().begin(),
                        inscription.period().end().map(Object::toString).orElse("open"));
    }
}
