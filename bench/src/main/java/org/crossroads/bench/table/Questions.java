package org.crossroads.bench.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.crossroads.hub.authorisation.AccessRequest;
import org.crossroads.hub.authorisation.Conditions;
import org.crossroads.hub.authorisation.LegalContext;
import org.crossroads.hub.authorisation.Recipient;
import org.crossroads.hub.authorisation.Rule;
import org.crossroads.hub.directory.Operation;
import org.crossroads.hub.directory.Period;
import org.crossroads.hub.directory.Quality;
import org.crossroads.hub.identifier.Ssin;
import org.crossroads.hub.network.Institution;

/** Questions that are put to a large table, without end: most as some rule wants them, others wide of every rule. */
public final class Questions {

    private static final long SEED = 4_021_997;
    private static final double WIDE_OF_EVERY_RULE = 0.3;
    /** Of the conditions of the rule that it goes by, each is forgotten in so many questions. */
    private static final double FORGOTTEN = 0.1;

    private final LargeTable table;
    private final Draw draw;
    private final List<Rule> rules;
    private final Map<Recipient, List<Institution>> meant = new HashMap<>();

    /** The same questions for the same table. */
    public Questions(LargeTable table) {
        this.table = table;
        this.draw = new Draw(new SplittableRandom(SEED));
        this.rules = List.copyOf(table.rules().all());
        for (Institution institution : table.institutions()) {
            Recipient.meaning(institution)
                    .forEach(recipient -> meant.computeIfAbsent(recipient, first -> new ArrayList<>())
                            .add(institution));
        }
    }

    public List<AccessRequest> take(int many) {
        return Stream.generate(this::next).limit(many).toList();
    }

    public AccessRequest next() {
        return draw.chance(WIDE_OF_EVERY_RULE) ? wideOfEveryRule() : after(draw.one(rules));
    }

    /** A clerk with a test number. */
    public Ssin somebody() {
        String nine = "%02d%02d%02d%03d"
                .formatted(draw.between(50, 99), draw.between(61, 72), draw.between(1, 28), draw.between(1, 998));
        return Ssin.withCheckDigits(nine, false);
    }

    private AccessRequest wideOfEveryRule() {
        return request(
                draw.one(table.institutions()),
                draw.one(LargeTable.OPERATIONS),
                Conditions.NONE.on(draw.some(LargeTable.GROUNDS, 1)));
    }

    private AccessRequest after(Rule rule) {
        return request(
                draw.one(meant.getOrDefault(rule.recipient(), table.institutions())),
                rule.operation(),
                rule.conditions());
    }

    private AccessRequest request(Institution requester, Operation operation, Conditions wanted) {
        Optional<LegalContext> ground = kept(wanted.legalContexts(), () -> draw.one(LargeTable.GROUNDS));
        Optional<Quality> quality = wanted.qualities().stream().sorted().findFirst();
        LocalDate begin = LargeTable.TODAY.minusMonths(draw.between(0, 40));
        return new AccessRequest(
                requester,
                operation,
                ground,
                quality.filter(any -> draw.chance(0.5)),
                kept(wanted.applications(), () -> draw.one(LargeTable.APPLICATIONS)),
                wanted.userRequired() && draw.chance(FORGOTTEN) ? Optional.empty() : Optional.of(somebody()),
                kept(wanted.roles(), () -> draw.one(LargeTable.ROLES)),
                Period.of(begin, LargeTable.TODAY),
                LargeTable.TODAY);
    }

    private <T> Optional<T> kept(Collection<T> wanted, Supplier<T> other) {
        return wanted.isEmpty() || draw.chance(FORGOTTEN)
                ? Optional.of(other.get())
                : Optional.of(draw.one(wanted.stream()
                        .sorted((one, another) -> one.toString().compareTo(another.toString()))
                        .toList()));
    }
}
