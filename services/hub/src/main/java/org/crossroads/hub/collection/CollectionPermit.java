package org.crossroads.hub.collection;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.crossroads.hub.authorisation.LegalContext;
import org.crossroads.hub.directory.DataBlock;
import org.crossroads.hub.directory.Operation;
import org.crossroads.hub.directory.Period;
import org.crossroads.hub.identifier.Ssin;
import org.crossroads.hub.network.InstitutionCode;

/**
 * The leave to ask a citizen, or whoever else may know, for data that are nowhere in the network (Act of 15 January 1990,
 * art. 11): for one institution, one person, these blocks, one ground, until a moment, and to be used once.
 *
 * @param operation whose blocks they are
 * @param asked the period that the question was about
 */
public record CollectionPermit(
        UUID id,
        InstitutionCode institution,
        Ssin person,
        Operation operation,
        Set<DataBlock> blocks,
        LegalContext ground,
        Period asked,
        Instant issued,
        Instant expires) {

    private static final String VERSION = "crossroads-permit-1";
    private static final int FIELDS = 10;

    public CollectionPermit {
        blocks = Collections.unmodifiableSet(new TreeSet<>(blocks));
        // To the second: what is signed is what is written.
        issued = issued.truncatedTo(ChronoUnit.SECONDS);
        expires = expires.truncatedTo(ChronoUnit.SECONDS);
        if (blocks.isEmpty()) {
            throw new IllegalArgumentException("a permit is for at least one block");
        }
        if (!expires.isAfter(issued)) {
            throw new IllegalArgumentException("a permit ends after it was issued");
        }
    }

    public boolean isOver(Instant now) {
        return !now.isBefore(expires);
    }

    /** What is signed: ten fields with semicolons between them, in ASCII, one way to write each permit. */
    public String text() {
        return String.join(
                ";",
                VERSION,
                id.toString(),
                institution.value(),
                person.digits(),
                escape(operation.toString()),
                blocks.stream().map(DataBlock::name).collect(Collectors.joining(",")),
                escape(ground.value()),
                asked.begin() + "/" + asked.end().map(LocalDate::toString).orElse(""),
                issued.toString(),
                expires.toString());
    }

    /** What {@link #text} wrote; empty for anything else. */
    public static Optional<CollectionPermit> parse(String text) {
        List<String> fields = Arrays.asList(text.split(";", -1));
        if (fields.size() != FIELDS || !fields.get(0).equals(VERSION)) {
            return Optional.empty();
        }
        try {
            return Operation.parse(unescape(fields.get(4)))
                    .map(operation -> new CollectionPermit(
                            UUID.fromString(fields.get(1)),
                            new InstitutionCode(fields.get(2)),
                            new Ssin(fields.get(3)),
                            operation,
                            Arrays.stream(fields.get(5).split(",", -1))
                                    .map(DataBlock::new)
                                    .collect(Collectors.toSet()),
                            new LegalContext(unescape(fields.get(6))),
                            period(fields.get(7)),
                            Instant.parse(fields.get(8)),
                            Instant.parse(fields.get(9))))
                    // Another way to write the same is not what was signed.
                    .filter(permit -> permit.text().equals(text));
        } catch (IllegalArgumentException | DateTimeException notOne) {
            return Optional.empty();
        }
    }

    private static Period period(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("a period has a slash");
        }
        String end = text.substring(slash + 1);
        return new Period(
                LocalDate.parse(text.substring(0, slash)),
                end.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(end)));
    }

    /** A ground of a foreign contract may have any character; those of ours need nothing. */
    private static String escape(String value) {
        StringBuilder escaped = new StringBuilder(value.length());
        for (byte octet : value.getBytes(StandardCharsets.UTF_8)) {
            char character = (char) (octet & 0xff);
            if (character < 128 && (Character.isLetterOrDigit(character) || ":_./-".indexOf(character) >= 0)) {
                escaped.append(character);
            } else {
                escaped.append("%%%02X".formatted((int) character));
            }
        }
        return escaped.toString();
    }

    private static String unescape(String value) {
        return URLDecoder.decode(value, StandardCharsets.UTF_8);
    }

    /** Without the person. */
    @Override
    public String toString() {
        return "CollectionPermit[" + id + "]";
    }
}
