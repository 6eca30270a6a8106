package org.crossroads.webapp.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crossroads.exchange.client.CallFailure;
import org.crossroads.exchange.client.SecuredClient.Exchanged;
import org.crossroads.exchange.contract.OperationDescriptor;
import org.crossroads.exchange.contract.ServiceDescriptor;
import org.crossroads.exchange.xml.Documents;
import org.crossroads.exchange.xml.Elements;
import org.crossroads.hub.authorisation.LegalContext;
import org.crossroads.hub.authorisation.Recipient;
import org.crossroads.hub.authorisation.Rule;
import org.crossroads.hub.directory.Quality;
import org.crossroads.hub.network.Institution.Kind;
import org.crossroads.hub.network.Institution.Status;
import org.crossroads.hub.network.InstitutionCode;
import org.crossroads.sandbox.cli.HubClient;
import org.crossroads.sandbox.network.ServedContracts;
import org.crossroads.sandbox.people.Chapter;
import org.crossroads.sandbox.people.Person;
import org.crossroads.sandbox.people.chapter.Unemployment;
import org.crossroads.sandbox.people.sickness.HealthCover;
import org.crossroads.sandbox.registry.Member;
import org.crossroads.sandbox.registry.Sector;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/**
 * Of which trade union or health-insurance fund somebody is a member never leaves its sector (Royal Decree of 4 February
 * 1997, art. 6): every operation is asked as every institution, of the hub; as the hub, the partners and strangers, of the
 * nodes; and as every fund, of its own node; and no byte of a reply, of a fault, of the hub's log or of its evidence has the
 * name or number of a fund of a sector that the asker is not in.
 *
 * <p>No rule discloses membership here, though some grant the block that has it: what keeps it in is the anonymising rule
 * alone, and the same search finds it when that is taken out of the program.
 */
class AnonymityIT {

    private static final Path WAR = Path.of("target/crossroads.war");

    /** Nobody has a file on it, but the number holds. */
    private static final String NOBODY = "70610199794";

    private static final String INCOMPLETE = "HAN20200";

    private final Set<String> codes = new ConcurrentSkipListSet<>();
    private final Set<String> answered = new ConcurrentSkipListSet<>();

    @Test
    void noByteThatLeavesASectorHasTheNameOrNumberOfAFund() {
        FundNames names = search(WAR, asker -> true);

        assertThat(names.found()).isEmpty();
        // What was searched were answers of both sectors, refusals and faults of all kinds.
        assertThat(names.searched()).isGreaterThan(5_000);
        assertThat(codes).contains("MSG00000", "MSG00012", "MSG00013", "MSG00015", "EXM00012", "EXM00014", "REQ00003");
        assertThat(answered)
                .contains(
                        "HealthInsurance.consultInsurability asked by PODMI",
                        "Unemployment.consultPayments asked by FPD",
                        "HealthInsurance.consultInsurability asked by KSZ",
                        "Unemployment.consultPayments asked by KSZ",
                        "HealthInsurance.consultInsurability asked by RIZIV")
                .anyMatch(what -> what.startsWith("Career.consultCareer asked by ZF-"))
                .anyMatch(what -> what.startsWith("Career.consultCareer asked by UI-"));
    }

    @Test
    void withoutTheAnonymisingRuleTheSameSearchFindsThem() {
        Set<String> toWhomItWouldBeTold = Set.of("PODMI", "FPD", "KSZ");
        Path war = DescriptorsWithout.membership(WAR, Path.of("target/it/anonymity-off.war"));

        List<String> found = search(
                        war, asker -> toWhomItWouldBeTold.contains(asker.code().value()))
                .found();

        assertThat(found)
                .anyMatch(where -> where.startsWith("fundNumber>") && where.contains("asked by PODMI"))
                .anyMatch(where -> where.startsWith("UI-") && where.contains("asked by FPD"))
                .anyMatch(where -> where.startsWith("fundNumber>") && where.contains("asked by KSZ"));
    }

    private FundNames search(Path war, Predicate<Member> asking) {
        try (StarUnderTest star = StarUnderTest.prepare(Path.of("target/it/anonymity"), war)) {
            star.start(AnonymityIT::discloseNothing);
            FundNames names = new FundNames(star.sectors());
            Search search = new Search(star, names, people(star), served());
            List<Callable<Void>> askers = new ArrayList<>();
            askers(star).stream()
                    .filter(asking)
                    .map(asker ->
                            search.as(asker, star.hub().client(asker.code().value()), Set.of()))
                    .forEach(askers::add);
            for (Sector sector : star.sectors()) {
                // As the node's uplink sees it, as who is nobody to it, and as who exchanges with the funds without the
                // hub.
                Stream.concat(Stream.of(star.party("KSZ"), star.party("VDAB")), sector.partners().stream())
                        .filter(asking)
                        .map(asker -> search.as(asker, star.atNode(sector, asker), Set.of()))
                        .forEach(askers::add);
                sector.funds().stream()
                        .filter(asking)
                        .map(fund -> search.as(fund, star.atNode(sector, fund), Set.of(sector.managing())))
                        .forEach(askers::add);
            }
            run(askers);
            names.search("the hub's log", star.hubLog());
            star.hub().evidence().forEach(recorded -> names.search("the hub's evidence", recorded.text()));
            for (Sector sector : star.sectors()) {
                star.evidence(sector.managing().value())
                        .forEach(recorded -> names.searchFromInside(
                                Set.of(sector.managing()), "the evidence of " + sector.managing(), recorded.text()));
            }
            return names;
        }
    }

    private static List<ServiceDescriptor> served() {
        return ServedContracts.onClassPath().all().stream()
                .filter(service -> !service.callback())
                .toList();
    }

    private static void run(List<Callable<Void>> askers) {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            for (Future<Void> asker : threads.invokeAll(askers)) {
                asker.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    /**
     * Whom to ask about: whoever the rules that grant the block of a fund are about, with data of both sectors; and a number
     * that is nobody's.
     */
    private static List<Person> people(StarUnderTest star) {
        return Stream.of(
                        someone(star, HealthCover.class, Set.of("17/1", "17/2", "17/3", "17/4")),
                        someone(star, Unemployment.class, Set.of("5/20")),
                        someone(star, HealthCover.class, Set.of("11/2")))
                .distinct()
                .toList();
    }

    /** Somebody who is a member of a fund of every sector, of whose life such a chapter is told, and who is known so. */
    private static Person someone(StarUnderTest star, Class<? extends Chapter> told, Set<String> knownAs) {
        return star.hub().network().population().people().stream()
                .filter(person -> star.sectors().stream()
                        .allMatch(sector -> sector.fundOf().apply(person).isPresent()))
                .filter(person -> person.chapter(told).isPresent())
                .filter(person -> person.inscriptions().stream()
                        .anyMatch(file -> knownAs.contains(file.quality().toString())))
                .findFirst()
                .orElseThrow();
    }

    private static List<Member> askers(StarUnderTest star) {
        return star.hub().network().members().stream()
                .filter(member ->
                        member.status() == Status.ACTIVE && member.flaw().isEmpty())
                .filter(member -> member.kind() != Kind.AUTHENTIC_SOURCE)
                .toList();
    }

    /** Asks everything. */
    private final class Search {

        private final StarUnderTest star;
        private final FundNames names;
        private final List<Person> people;
        private final List<ServiceDescriptor> services;

        Search(StarUnderTest star, FundNames names, List<Person> people, List<ServiceDescriptor> services) {
            this.star = star;
            this.names = names;
            this.people = people;
            this.services = services;
        }

        /**
         * Every operation: about everybody on each ground that the asker has for it; on one that only others have; without
         * what the contract demands.
         *
         * @param inside the sectors that the asker is of
         */
        Callable<Void> as(Member asker, HubClient client, Set<InstitutionCode> inside) {
            return () -> {
                for (ServiceDescriptor service : services) {
                    for (OperationDescriptor operation : service.operations().values()) {
                        Map<Boolean, List<Rule>> grounds = grounds(operation, asker);
                        for (Rule own : grounds.getOrDefault(true, List.of())) {
                            for (Person person : people) {
                                ask(client, asker, service, operation, values(person, own), inside);
                            }
                        }
                        for (Rule foreign : grounds.getOrDefault(false, List.of()).stream()
                                .limit(1)
                                .toList()) {
                            ask(client, asker, service, operation, values(people.get(0), foreign), inside);
                        }
                        Map<String, String> nobody = new HashMap<>(
                                Map.of("ssin", NOBODY, "legalContext", "NOBODY:NOTHING", "beginDate", "1990-01-01"));
                        ask(client, asker, service, operation, nobody, inside);
                        ask(client, asker, service, operation, Map.of("legalContext", "NOBODY:NOTHING"), inside);
                    }
                }
                return null;
            };
        }

        /** The rules of the operation, those for the asker and those for others; each ground and quality once. */
        private Map<Boolean, List<Rule>> grounds(OperationDescriptor operation, Member asker) {
            Map<String, Rule> distinct = new LinkedHashMap<>();
            Stream.concat(
                            star.hub().network().rules().stream(),
                            star.sectors().stream().flatMap(sector -> sector.rules().stream()))
                    .filter(rule -> rule.operation().equals(operation.operation()))
                    .forEach(rule -> distinct.putIfAbsent(
                            isFor(rule, asker) + " " + rule.conditions().legalContexts() + " "
                                    + rule.conditions().qualities(),
                            rule));
            return distinct.values().stream().collect(Collectors.partitioningBy(rule -> isFor(rule, asker)));
        }

        private static boolean isFor(Rule rule, Member asker) {
            Recipient recipient = rule.recipient();
            return recipient.equals(new Recipient.One(asker.code()))
                    || recipient.equals(new Recipient.Sector(asker.number().sector()))
                    || asker.secondaryNetwork()
                            .filter(network -> recipient.equals(new Recipient.Network(network)))
                            .isPresent();
        }

        /** Asks again when a source was too late: it has told nothing then. */
        private void ask(
                HubClient client,
                Member asker,
                ServiceDescriptor service,
                OperationDescriptor operation,
                Map<String, String> values,
                Set<InstitutionCode> inside) {
            Optional<String> code = Optional.of(INCOMPLETE);
            for (int attempt = 0; attempt < 3 && code.equals(Optional.of(INCOMPLETE)); attempt++) {
                code = answer(client, asker, service, operation, values, inside);
            }
        }

        private Optional<String> answer(
                HubClient client,
                Member asker,
                ServiceDescriptor service,
                OperationDescriptor operation,
                Map<String, String> values,
                Set<InstitutionCode> inside) {
            String what = operation.operation() + " asked by " + asker.code();
            String where = what + " on " + values.get("legalContext");
            try {
                String ticket = UUID.randomUUID().toString();
                Exchanged exchanged = client.ask(
                                service.name(), operation.operation().name(), ticket, values)
                        .exchanged();
                String wire = new String(exchanged.received().octets(), StandardCharsets.UTF_8);
                names.searchFromInside(inside, where + " on the wire", wire);
                String opened = new String(Documents.write(exchanged.reply().document()), StandardCharsets.UTF_8);
                names.searchFromInside(inside, where, opened);
                Optional<String> code = exchanged.reply().payload().flatMap(AnonymityIT::code);
                code.ifPresent(codes::add);
                code.filter("MSG00000"::equals).ifPresent(found -> answered.add(what));
                return code;
            } catch (CallFailure e) {
                names.search(where + ": no answer", String.valueOf(e.getMessage()));
                return Optional.empty();
            }
        }
    }

    private static Optional<String> code(Element payload) {
        return Elements.textAt(payload, "status/code")
                .or(() -> Elements.textAt(payload, "detail/CrossroadsFault/detail/reasonCode"));
    }

    private static Map<String, String> values(Person person, Rule rule) {
        Map<String, String> values = new HashMap<>();
        values.put("ssin", person.ssin().digits());
        values.put("beginDate", "1990-01-01");
        values.put("lastName", person.lastName());
        values.put("birthDate", person.birthDate().first().toString());
        values.put("user", person.ssin().digits());
        rule.conditions().legalContexts().stream()
                .map(LegalContext::value)
                .sorted()
                .findFirst()
                .ifPresent(value -> values.put("legalContext", value));
        rule.conditions().qualities().stream()
                .sorted()
                .filter(quality -> person.inscriptions().stream()
                        .anyMatch(file -> file.quality().equals(quality)))
                .findFirst()
                .map(Quality::toString)
                .ifPresent(value -> values.put("inscriptionContext", value));
        return values;
    }

    private static void discloseNothing(Path registry) {
        Path table = registry.resolve("authorisations.yaml");
        try {
            String rules = Files.readString(table, StandardCharsets.UTF_8);
            assertThat(rules).contains("disclosesMembership: true");
            Files.writeString(table, rules.replace("disclosesMembership: true", "disclosesMembership: false"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
