package org.crossroads.webapp.deploy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.crossroads.exchange.client.CallFailure;
import org.crossroads.exchange.client.SecuredClient.Exchanged;
import org.crossroads.sandbox.cli.HubClient;
import org.crossroads.sandbox.people.NamedPeople;
import org.crossroads.sandbox.people.NamedPerson;
import org.crossroads.sandbox.people.Person;
import org.crossroads.store.Database;
import org.crossroads.webapp.it.HubUnderTest;
import org.junit.jupiter.api.Test;

/**
 * References, never content (Act of 15 January 1990, art. 3 and 4): after every operation on all ten people nothing of a
 * payload is in the database or in the log, and no number of a person is in the log. What the Bank's own registers hold of
 * people outside the National Register (art. 4) is content that it is charged with: in the database, and in no log.
 */
class NoContentIT {

    private static final List<Charset> ENCODINGS = List.of(UTF_8, ISO_8859_1, UTF_16LE, UTF_16BE);
    private static final Map<String, String> CAREER_GROUNDS =
            Map.of("RVA", "RVA:UNEMPLOYMENT_BENEFIT", "NIC", "NIC:INVALIDITY", "VDAB", "VDAB:JOB_PLACEMENT");
    private static final Map<String, String> QUALITIES = Map.of("RVA", "18/1", "NIC", "11/2", "VDAB", "53/1");

    private static final Map<String, String> NEW_FILES = Map.of("RVA", "18/77", "NIC", "11/77", "VDAB", "53/77");

    private final Set<String> statuses = new TreeSet<>();

    @Test
    void nothingOfAPayloadStaysInTheDatabaseOrTheLog() throws Exception {
        String registers;
        Path kept = Path.of("target/it/kept").toAbsolutePath();
        TemporaryTree.delete(kept);
        Files.createDirectories(kept);
        try (HubUnderTest hub = Deployment.prepare()) {
            hub.start();
            for (NamedPerson person : NamedPeople.all()) {
                everyOperation(hub, person.person());
            }
            hub.stop();
            registers = Files.readString(hub.home().registry().resolve("registers.yaml"));
            for (Path file : TemporaryTree.files(hub.databaseDirectory())) {
                Files.copy(file, kept.resolve(file.getFileName()));
            }
        }
        assertThat(statuses).contains("DATA_FOUND", "NO_DATA_FOUND", "NO_RESULT", "fault");

        dump(kept);
        Set<String> whole = payloadValues();
        Set<String> content = new TreeSet<>(whole);
        content.removeIf(registers::contains);
        assertThat(content).hasSizeGreaterThanOrEqualTo(40);
        assertThat(kept.resolve("crossroads.mv.db")).exists();
        assertThat(kept.resolve("dump.sql")).content(UTF_8).contains("RVA-CAREER-1");
        assertThat(kept.resolve("hub.log")).content(UTF_8).contains("consultCareer", "identifyPerson", "searchPerson");
        assertThat(kept.resolve("hub.log"))
                .content(UTF_8)
                .contains("registerInscription", "closeInscription", "consultOtherSectors");
        assertThat(found(content, TemporaryTree.files(kept))).isEmpty();
        assertThat(found(whole, List.of(kept.resolve("hub.log")))).isEmpty();
        assertThat(found(numbers(), List.of(kept.resolve("hub.log")))).isEmpty();

        aPlantedValueIsFound(kept, content);
    }

    /** The search itself: what it must find is found in each of the places. */
    private static void aPlantedValueIsFound(Path kept, Set<String> content) throws IOException, SQLException {
        try (Database database = open(kept);
                Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table planted (text varchar)");
            statement.execute("insert into planted values ('<lastName>Vandenbroucke</lastName>')");
        }
        dump(kept);
        Files.writeString(kept.resolve("hub.log"), "{\"message\":\"Rue de l'Église\"}", StandardOpenOption.APPEND);
        Files.writeString(kept.resolve("hub.log"), "85673003360", StandardOpenOption.APPEND);
        assertThat(found(content, List.of(kept.resolve("crossroads.mv.db")))).isNotEmpty();
        assertThat(found(content, List.of(kept.resolve("dump.sql")))).hasSize(1);
        assertThat(found(content, List.of(kept.resolve("hub.log")))).hasSize(1);
        assertThat(found(numbers(), List.of(kept.resolve("hub.log")))).hasSize(1);
    }

    private void everyOperation(HubUnderTest hub, Person person) throws CallFailure {
        String ssin = person.ssin().digits();
        for (String asker : List.of("RVA", "NIC", "VDAB")) {
            HubClient client = hub.client(asker);
            Map<String, String> career = new HashMap<>(Map.of("ssin", ssin, "beginDate", "1990-01-01"));
            career.put("legalContext", CAREER_GROUNDS.getOrDefault(asker, ""));
            career.put("inscriptionContext", QUALITIES.getOrDefault(asker, ""));
            career.put("user", NamedPeople.CIVIL_SERVANT.digits());
            ask(client, "Career", "consultCareer", career);
            ask(client, "Career", "consultCareer", with(career, "legalContext", "NOBODY:NOTHING"));

            Map<String, String> identify = new HashMap<>(Map.of("ssin", ssin, "lastName", person.lastName()));
            identify.put("legalContext", asker + ":IDENTIFICATION");
            person.firstNames().stream().findFirst().ifPresent(name -> identify.put("firstName", name));
            ask(client, "Identification", "identifyPerson", identify);
            // Not as the contract wants it: the refusal must not repeat it either.
            ask(client, "Identification", "identifyPerson", with(identify, "gender", person.lastName()));

            Map<String, String> search = new HashMap<>(Map.of("legalContext", asker + ":IDENTIFICATION"));
            search.put("lastName", person.lastName());
            search.put("birthDate", person.birthDate().first().toString());
            search.put("birthDateToleranceYears", "1");
            ask(client, "Identification", "searchPerson", search);
            ask(client, "Identification", "searchPerson", with(search, "birthDate", person.lastName()));

            repertory(client, person, asker);
        }
        ask(hub.client("RVA"), "TestConnection", "sendTestMessage", Map.of("echo", person.lastName()));
    }

    /** With a proof of identity, which passes through the hub to the register and stays nowhere. */
    private void repertory(HubClient client, Person person, String asker) throws CallFailure {
        Map<String, String> file =
                new HashMap<>(Map.of("ssin", person.ssin().digits(), "legalContext", "REPERTORY:MAINTENANCE"));
        file.put("quality", NEW_FILES.getOrDefault(asker, ""));
        Map<String, String> register = with(file, "lastName", person.lastName());
        person.firstNames().stream().findFirst().ifPresent(name -> register.put("firstName", name));
        register.put("birthDate", person.birthDate().first().toString());
        register.put("beginDate", "2024-01-01");
        ask(client, "Repertory", "registerInscription", register);
        // Neither what matches nothing nor what is not as the contract wants it.
        ask(client, "Repertory", "registerInscription", strangers(register));
        ask(client, "Repertory", "registerInscription", with(register, "gender", person.lastName()));
        ask(client, "Repertory", "listInscriptions", file);
        ask(client, "Repertory", "closeInscription", with(file, "endDate", "2024-12-31"));
        ask(
                client,
                "Repertory",
                "consultOtherSectors",
                with(file, "legalContext", CAREER_GROUNDS.getOrDefault(asker, "")));
    }

    private static Map<String, String> strangers(Map<String, String> register) {
        Map<String, String> wrong = with(register, "lastName", "Vandenbroucke");
        wrong.put("firstName", "Ghislaine");
        wrong.put("birthDate", "1900-01-01");
        return wrong;
    }

    private static Map<String, String> with(Map<String, String> values, String name, String value) {
        Map<String, String> changed = new HashMap<>(values);
        changed.put(name, value);
        return changed;
    }

    private void ask(HubClient client, String service, String operation, Map<String, String> values)
            throws CallFailure {
        Exchanged exchanged = Deployment.ask(client, service, operation, values);
        String status = Deployment.value(exchanged, "status/value");
        statuses.add(status.isEmpty() ? "fault" : status);
    }

    /** What identifies or describes one of the ten and is in no table of references: names, places, streets, employers. */
    private static Set<String> payloadValues() {
        Set<String> values = new TreeSet<>();
        for (NamedPerson named : NamedPeople.all()) {
            Person person = named.person();
            values.add(person.lastName());
            values.addAll(person.firstNames());
            values.add(person.birthPlace().municipality());
            values.add(person.address().street());
            values.add(person.address().municipality());
            person.decease().ifPresent(decease -> values.add(decease.municipality()));
            person.work().employments().forEach(job -> {
                values.add(job.employer().name());
                values.add(job.employer().cbeNumber().digits());
            });
            person.work().appointments().forEach(appointment -> {
                values.add(appointment.administration());
                values.add(appointment.grade());
            });
        }
        // Three letters occur by chance in any file of this size.
        values.removeIf(value -> value.length() < 4);
        return values;
    }

    private static Set<String> numbers() {
        Set<String> numbers = new TreeSet<>(Set.of(NamedPeople.CIVIL_SERVANT.digits()));
        NamedPeople.all().forEach(named -> {
            numbers.add(named.person().ssin().digits());
            named.person().replaces().ifPresent(old -> numbers.add(old.digits()));
        });
        return numbers;
    }

    /** Which of the values are in which of the files, in any encoding and also as XML or JSON would escape them. */
    private static List<String> found(Set<String> values, List<Path> files) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : files) {
            String octets = new String(Files.readAllBytes(file), ISO_8859_1);
            for (String value : values) {
                if (forms(value).anyMatch(octets::contains)) {
                    found.add(value + " in " + file.getFileName());
                }
            }
        }
        return found;
    }

    private static Stream<String> forms(String value) {
        return Stream.concat(
                ENCODINGS.stream().map(encoding -> new String(value.getBytes(encoding), ISO_8859_1)),
                Stream.of(value.replace("&", "&amp;").replace("'", "&#39;"), value.replace("'", "''")));
    }

    /** All rows as text: what H2 has compressed or cut into pages is whole here. */
    private static void dump(Path directory) throws SQLException {
        try (Database database = open(directory);
                Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("script to '" + directory.resolve("dump.sql") + "' charset 'UTF-8'");
        }
    }

    private static Database open(Path directory) {
        return Database.open(
                new Database.Settings("jdbc:h2:file:" + directory.resolve("crossroads"), "crossroads", "", 2));
    }
}
