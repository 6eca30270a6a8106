package org.crossroads.hub.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;
import org.crossroads.hub.fixtures.Numbers;
import org.crossroads.hub.fixtures.Star;
import org.crossroads.hub.identifier.Ssin;
import org.crossroads.hub.identifier.Ticket;
import org.crossroads.hub.network.CertificateFingerprint;
import org.crossroads.hub.network.InstitutionCode;

/** Entries of every shape, with texts as nasty as a partner or an attacker may send. */
final class Entries {

    private Entries() {}

    static Arbitrary<Entry> any() {
        Arbitrary<Optional<String>> maybeText = texts().optional(0.7);
        Arbitrary<List<String>> lists = texts().list().ofMaxSize(3);
        return Builders.withBuilder(Draft::new)
                .use(uuids())
                .inSetter((draft, value) -> draft.ticketCrossroads = value)
                .use(instants())
                .inSetter((draft, value) -> draft.receivedAt = value)
                .use(instants())
                .inSetter((draft, value) -> draft.repliedAt = value)
                .use(Arbitraries.of(Outcome.class))
                .inSetter((draft, value) -> draft.outcome = value)
                .use(Arbitraries.of("a-b_c.d:e/f", "1").map(Ticket::new).optional(0.5))
                .inSetter((draft, value) -> draft.ticket = value)
                .use(Arbitraries.of(Star.RVA.code(), Star.VDAB.code()).optional(0.5))
                .inSetter((draft, value) -> draft.requester = value)
                .use(hexes().map(CertificateFingerprint::new).optional(0.5))
                .inSetter((draft, value) -> draft.certificate = value)
                .use(maybeText)
                .inSetter((draft, value) -> draft.operation = value)
                .use(maybeText)
                .inSetter((draft, value) -> draft.legalContext = value)
                .use(maybeText)
                .inSetter((draft, value) -> draft.inscriptionContext = value)
                .use(maybeText)
                .inSetter((draft, value) -> draft.application = value)
                .use(Numbers.ssins().optional(0.5))
                .inSetter((draft, value) -> draft.user = value)
                .use(maybeText)
                .inSetter((draft, value) -> draft.role = value)
                .use(maybeText)
                .inSetter((draft, value) -> draft.asked = value)
                .use(Numbers.ssins().optional(0.5))
                .inSetter((draft, value) -> draft.subject = value)
                .use(texts())
                .inSetter((draft, value) -> draft.code = value)
                .use(texts())
                .inSetter((draft, value) -> draft.explanation = value)
                .use(lists)
                .inSetter((draft, value) -> draft.rules = value)
                .use(lists)
                .inSetter((draft, value) -> draft.sources = value)
                .use(lists)
                .inSetter((draft, value) -> draft.withheld = value)
                .use(hexes().optional(0.5))
                .inSetter((draft, value) -> draft.requestDigest = value)
                .build(Draft::entry);
    }

    /** A plain entry that differs from any other in its number. */
    static Entry numbered(long number) {
        Draft draft = new Draft();
        draft.ticketCrossroads = new UUID(0, number);
        draft.explanation = "entry " + number;
        return draft.entry();
    }

    static Arbitrary<String> texts() {
        Arbitrary<String> nasty = Arbitraries.of(
                "",
                "\n",
                "\r\n",
                "\\",
                "\\n",
                "\\\\n",
                "=",
                "a=b",
                "x\ncode=MSG00000",
                "x\rcode=MSG00000",
                "\\u0041",
                "\\101",
                "\\s",
                " ",
                "\t",
                "\u0000",
                "\u0085",
                "\u2028",
                "é€😀",
                "crossroads-evidence-1");
        Arbitrary<String> mixed = Arbitraries.strings()
                .withChars('\\', '\n', '\r', '=', 'n', 'r', 's', 'u', '0', '4', '\t', '\u0000', '\u2028', 'é', '"')
                .ofMaxLength(12);
        return Arbitraries.oneOf(nasty, mixed, Arbitraries.strings().ofMaxLength(20));
    }

    private static Arbitrary<UUID> uuids() {
        return Combinators.combine(Arbitraries.longs(), Arbitraries.longs()).as(UUID::new);
    }

    private static Arbitrary<Instant> instants() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, 4_102_444_800L),
                        Arbitraries.integers().between(0, 999_999_999))
                .as(Instant::ofEpochSecond);
    }

    private static Arbitrary<String> hexes() {
        return Arbitraries.strings().withChars("0123456789abcdef").ofLength(64);
    }

    private static final class Draft {
        private UUID ticketCrossroads = new UUID(0, 0);
        private Optional<Ticket> ticket = Optional.empty();
        private Instant receivedAt = Instant.EPOCH;
        private Instant repliedAt = Instant.EPOCH;
        private Outcome outcome = Outcome.ANSWERED;
        private Optional<InstitutionCode> requester = Optional.empty();
        private Optional<CertificateFingerprint> certificate = Optional.empty();
        private Optional<String> operation = Optional.empty();
        private Optional<String> legalContext = Optional.empty();
        private Optional<String> inscriptionContext = Optional.empty();
        private Optional<String> application = Optional.empty();
        private Optional<Ssin> user = Optional.empty();
        private Optional<String> role = Optional.empty();
        private Optional<String> asked = Optional.empty();
        private Optional<Ssin> subject = Optional.empty();
        private String code = "MSG00000";
        private String explanation = "";
        private List<String> rules = List.of();
        private List<String> sources = List.of();
        private List<String> withheld = List.of();
        private Optional<String> requestDigest = Optional.empty();

        private Entry entry() {
            return new Entry(
                    ticketCrossroads,
                    ticket,
                    receivedAt,
                    repliedAt,
                    outcome,
                    requester,
                    certificate,
                    operation,
                    legalContext,
                    inscriptionContext,
                    application,
                    user,
                    role,
                    subject,
                    asked,
                    code,
                    explanation,
                    rules,
                    sources,
                    withheld,
                    requestDigest);
        }
    }
}
