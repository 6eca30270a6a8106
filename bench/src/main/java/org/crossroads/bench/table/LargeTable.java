package org.crossroads.bench.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.crossroads.hub.authorisation.Basis;
import org.crossroads.hub.authorisation.Conditions;
import org.crossroads.hub.authorisation.Disclosure;
import org.crossroads.hub.authorisation.LegalContext;
import org.crossroads.hub.authorisation.Recipient;
import org.crossroads.hub.authorisation.Rule;
import org.crossroads.hub.authorisation.Rules;
import org.crossroads.hub.directory.DataBlock;
import org.crossroads.hub.directory.Operation;
import org.crossroads.hub.directory.Period;
import org.crossroads.hub.directory.Quality;
import org.crossroads.hub.identifier.CbeNumber;
import org.crossroads.hub.network.Institution;
import org.crossroads.hub.network.Institution.Kind;
import org.crossroads.hub.network.Institution.Status;
import org.crossroads.hub.network.InstitutionCode;
import org.crossroads.hub.network.NetworkNumber;
import org.crossroads.hub.network.SecurityProfile;

/**
 * A made-up network of 300 institutions with 20 operations, and the rules of its table: conditions of every level, some
 * for whole sectors, some expired, more of them for the institutions that ask most.
 */
public record LargeTable(List<Institution> institutions, Rules rules) {

    /** As many as the table must bear. */
    public static final int RULES = 10_000;

    /** The day on which everything is asked. */
    public static final LocalDate TODAY = LocalDate.of(2026, 3, 3);

    public static final List<DataBlock> BLOCKS =
            numbered(30).mapToObj(i -> new DataBlock("block" + i)).toList();

    static final List<Operation> OPERATIONS = numbered(20)
            .mapToObj(i -> new Operation("Register" + (char) ('A' + i), "consultData", 1))
            .toList();
    static final List<LegalContext> GROUNDS =
            numbered(12).mapToObj(i -> new LegalContext("LAW:GROUND_" + i)).toList();
    static final List<String> APPLICATIONS =
            numbered(6).mapToObj(i -> "application-" + i).toList();
    static final List<String> ROLES = List.of("case-handler", "inspector", "supervisor");

    private static final long SEED = 15_011_990;
    private static final int INSTITUTIONS = 300;
    private static final int PRIMARY = 13;
    private static final int ADMITTED = 26;
    private static final int SECTORS = 21;
    private static final List<Quality> QUALITIES = numbered(SECTORS * 4)
            .mapToObj(i -> new Quality(i % SECTORS + 1, i / SECTORS + 1))
            .toList();

    public LargeTable {
        institutions = List.copyOf(institutions);
    }

    /** The same for the same number of rules. */
    public static LargeTable of(int rules) {
        Draw draw = new Draw(new SplittableRandom(SEED));
        List<Institution> institutions =
                numbered(INSTITUTIONS).mapToObj(LargeTable::institution).toList();
        return new LargeTable(
                institutions,
                Rules.of(numbered(rules)
                        .mapToObj(i -> rule("RULE-%05d".formatted(i), institutions, draw))
                        .toList()));
    }

    /** A proposal to amend it, such as officers make: of a hundred rules, five withdrawn, narrowed, widened or replaced. */
    public Rules proposal() {
        List<Rule> proposed = new ArrayList<>();
        int place = 0;
        for (Rule rule : rules.all()) {
            switch (place++ % 100) {
                case 0 -> {} // withdrawn
                case 1 -> proposed.add(giving(rule, plus(rule.discloses().blocks(), BLOCKS)));
                case 2 -> proposed.add(giving(rule, Set.of(BLOCKS.get(place % BLOCKS.size()))));
                case 3 -> proposed.add(when(rule, rule.conditions().knowing(Set.of(QUALITIES.get(0)))));
                case 4 -> proposed.add(when(rule, rule.conditions().on(Set.copyOf(GROUNDS))));
                default -> proposed.add(rule);
            }
        }
        return Rules.of(proposed);
    }

    private static Rule rule(String id, List<Institution> institutions, Draw draw) {
        Institution institution = draw.oneOfTheFirst(institutions);
        boolean wholeSector = institution.kind() != Kind.ADMITTED_BODY && draw.chance(0.08);
        LocalDate begin = LocalDate.of(draw.between(2005, 2025), draw.between(1, 12), 1);
        return new Rule(
                id,
                wholeSector
                        ? new Recipient.Sector(institution.number().sector())
                        : new Recipient.One(institution.code()),
                draw.one(OPERATIONS),
                conditions(draw),
                new Disclosure(draw.some(BLOCKS, 5), draw.perhapsSome(0.1, QUALITIES, 2), draw.chance(0.02)),
                Basis.of("deliberation %02d/%03d".formatted(begin.getYear() % 100, draw.between(1, 200))),
                new Period(begin, draw.perhaps(0.15, () -> begin.plusYears(draw.between(1, 25)))));
    }

    private static Conditions conditions(Draw draw) {
        return new Conditions(
                draw.some(GROUNDS, 3),
                draw.perhapsSome(0.6, QUALITIES, 4),
                draw.perhapsSome(0.15, APPLICATIONS, 3),
                draw.perhapsSome(0.1, ROLES, 2),
                draw.chance(0.2),
                draw.perhaps(0.4, () -> draw.between(12, 120)));
    }

    private static Institution institution(int place) {
        Kind kind = place < PRIMARY
                ? Kind.PRIMARY
                : place >= INSTITUTIONS - ADMITTED ? Kind.ADMITTED_BODY : Kind.COOPERATING;
        long eight = 4_000_000L + place;
        return new Institution(
                new InstitutionCode("INST-%03d".formatted(place)),
                kind,
                new CbeNumber("%08d%02d".formatted(eight, 97 - eight % 97)),
                new NetworkNumber(place % SECTORS + 1, place),
                Map.of("nl", "Instelling " + place),
                "nl",
                Optional.empty(),
                SecurityProfile.SIGN_ENCRYPT_GCM,
                Status.ACTIVE,
                List.of());
    }

    private static Set<DataBlock> plus(Set<DataBlock> blocks, List<DataBlock> more) {
        Set<DataBlock> all = new TreeSet<>(blocks);
        more.stream().filter(block -> !blocks.contains(block)).findFirst().ifPresent(all::add);
        return all;
    }

    private static Rule giving(Rule rule, Set<DataBlock> blocks) {
        return new Rule(
                rule.id(),
                rule.recipient(),
                rule.operation(),
                rule.conditions(),
                Disclosure.of(blocks),
                rule.basis(),
                rule.validity());
    }

    private static Rule when(Rule rule, Conditions conditions) {
        return new Rule(
                rule.id(),
                rule.recipient(),
                rule.operation(),
                conditions,
                rule.discloses(),
                rule.basis(),
                rule.validity());
    }

    private static IntStream numbered(int many) {
        return IntStream.range(0, many);
    }
}
