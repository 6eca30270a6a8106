package org.crossroads.hub.evidence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.crossroads.hub.identifier.Ssin;
import org.crossroads.hub.identifier.Ticket;
import org.crossroads.hub.network.CertificateFingerprint;
import org.crossroads.hub.network.InstitutionCode;
import org.crossroads.hub.network.NetworkNumber;

/**
 * The one written form of an entry, which is what is stored and hashed: a line {@code name=value} for each field that is
 * there, in a fixed order; in values {@code \}, line ends and the zero character (which databases refuse) are escaped.
 */
public final class EntryText {

    private static final String VERSION = "crossroads-evidence-1";

    private EntryText() {}

    public static String write(Entry entry) {
        StringBuilder text = new StringBuilder(512).append(VERSION).append('\n');
        line(text, "ticketCrossroads", entry.ticketCrossroads().toString());
        entry.ticket().ifPresent(ticket -> line(text, "ticket", ticket.value()));
        line(text, "receivedAt", entry.receivedAt().toString());
        line(text, "repliedAt", entry.repliedAt().toString());
        line(text, "outcome", entry.outcome().name());
        entry.requester().ifPresent(requester -> line(text, "requester", requester.value()));
        entry.onBehalfOf().ifPresent(number -> line(text, "onBehalfOf", number.toString()));
        entry.certificate().ifPresent(certificate -> line(text, "certificate", certificate.hex()));
        entry.operation().ifPresent(operation -> line(text, "operation", operation));
        entry.legalContext().ifPresent(ground -> line(text, "legalContext", ground));
        entry.inscriptionContext().ifPresent(quality -> line(text, "inscriptionContext", quality));
        entry.application().ifPresent(application -> line(text, "application", application));
        entry.user().ifPresent(user -> line(text, "user", user.digits()));
        entry.role().ifPresent(role -> line(text, "role", role));
        entry.subject().ifPresent(subject -> line(text, "subject", subject.digits()));
        entry.asked().ifPresent(period -> line(text, "asked", period));
        line(text, "code", entry.code());
        line(text, "explanation", entry.explanation());
        lines(text, "rule", entry.rules());
        lines(text, "source", entry.sources());
        lines(text, "withheld", entry.withheld());
        entry.requestDigest().ifPresent(digest -> line(text, "requestDigest", digest));
        return text.toString();
    }

    public static Entry read(String text) {
        List<String> lines = Arrays.asList(text.split("\n"));
        if (!lines.get(0).equals(VERSION)) {
            throw new IllegalArgumentException("not an evidence entry of a known version");
        }
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            int equals = line.indexOf('=');
            fields.computeIfAbsent(line.substring(0, equals), name -> new ArrayList<>())
                    .add(line.substring(equals + 1).translateEscapes());
        }
        return new Entry(
                UUID.fromString(one(fields, "ticketCrossroads")),
                maybe(fields, "ticket").map(Ticket::new),
                Instant.parse(one(fields, "receivedAt")),
                Instant.parse(one(fields, "repliedAt")),
                Outcome.valueOf(one(fields, "outcome")),
                maybe(fields, "requester").map(InstitutionCode::new),
                maybe(fields, "certificate").map(CertificateFingerprint::new),
                maybe(fields, "operation"),
                maybe(fields, "legalContext"),
                maybe(fields, "inscriptionContext"),
                maybe(fields, "application"),
                maybe(fields, "user").map(Ssin::new),
                maybe(fields, "role"),
                maybe(fields, "subject").map(Ssin::new),
                maybe(fields, "asked"),
                one(fields, "code"),
                one(fields, "explanation"),
                fields.getOrDefault("rule", List.of()),
                fields.getOrDefault("source", List.of()),
                fields.getOrDefault("withheld", List.of()),
                maybe(fields, "requestDigest"),
                maybe(fields, "onBehalfOf").map(NetworkNumber::parse));
    }

    private static void lines(StringBuilder text, String name, List<String> values) {
        values.forEach(value -> line(text, name, value));
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append(name).append('=').append(escape(value)).append('\n');
    }

    private static String escape(String value) {
        return value.replace("\\", "\\\\")
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .replace("\0", "\\000");
    }

    private static String one(Map<String, List<String>> fields, String name) {
        return maybe(fields, name).orElseThrow(() -> new IllegalArgumentException("an evidence entry without " + name));
    }

    private static Optional<String> maybe(Map<String, List<String>> fields, String name) {
        return fields.getOrDefault(name, List.of()).stream().findFirst();
    }
}
