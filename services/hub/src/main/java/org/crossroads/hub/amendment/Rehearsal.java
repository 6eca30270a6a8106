package org.crossroads.hub.amendment;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.crossroads.hub.authorisation.AccessAuthorisation;
import org.crossroads.hub.authorisation.AccessRequest;
import org.crossroads.hub.authorisation.Decision.Permit;
import org.crossroads.hub.authorisation.Rules;
import org.crossroads.hub.directory.Operation;
import org.crossroads.hub.network.InstitutionCode;

/**
 * The recorded questions, put once more to two tables: what would be answered differently, before anybody signs. The
 * questions are known by their conditions alone; no content was ever kept to replay.
 *
 * @param replayed how many questions were put to both
 * @param notReplayed how many entries were of no use: messages refused before they were questions, or of requesters and
 *     operations that are no more
 */
public record Rehearsal(long replayed, long notReplayed, List<Line> lines) {

    /** How the answer to a question would change. */
    public enum Change {
        NEWLY_DENIED,
        NEWLY_PERMITTED,
        FEWER_BLOCKS,
        MORE_BLOCKS,
        OTHER_BLOCKS,
        /** The same blocks, but only of people whom the requester knows in other qualities than now. */
        OTHER_QUALITIES
    }

    /** So many questions of one institution and operation would be answered in another way. */
    public record Line(InstitutionCode requester, Operation operation, Change change, long questions) {}

    private record Key(InstitutionCode requester, Operation operation, Change change) {}

    public Rehearsal {
        lines = List.copyOf(lines);
    }

    /**
     * Puts the questions to both tables.
     *
     * @param on the day on which they are asked; a rule that is not valid then gives nothing
     */
    public static Rehearsal of(Rules active, Rules proposed, Iterator<RecordedQuestion> questions, LocalDate on) {
        Map<Key, Long> counted = new TreeMap<>(Comparator.comparing(Key::requester)
                .thenComparing(key -> key.operation().toString())
                .thenComparing(Key::change));
        long replayed = 0;
        long notReplayed = 0;
        while (questions.hasNext()) {
            Optional<AccessRequest> request = questions.next().on(on);
            if (request.isEmpty()) {
                notReplayed++;
                continue;
            }
            replayed++;
            compare(active, proposed, request.get())
                    .ifPresent(change -> counted.merge(
                            new Key(
                                    request.get().requester().code(),
                                    request.get().operation(),
                                    change),
                            1L,
                            Long::sum));
        }
        return new Rehearsal(
                replayed,
                notReplayed,
                counted.entrySet().stream()
                        .map(entry -> new Line(
                                entry.getKey().requester(),
                                entry.getKey().operation(),
                                entry.getKey().change(),
                                entry.getValue()))
                        .toList());
    }

    public long questions(Change change) {
        return lines.stream()
                .filter(line -> line.change() == change)
                .mapToLong(Line::questions)
                .sum();
    }

    private static Optional<Change> compare(Rules active, Rules proposed, AccessRequest request) {
        return AccessAuthorisation.decide(active, request)
                .fold(
                        permit -> permitted(permit, proposed, request),
                        deny -> AccessAuthorisation.decide(proposed, request)
                                .fold(permit -> Optional.of(Change.NEWLY_PERMITTED), still -> Optional.empty()));
    }

    private static Optional<Change> permitted(Permit before, Rules proposed, AccessRequest request) {
        return AccessAuthorisation.decide(proposed, request)
                .fold(permit -> between(before, permit), deny -> Optional.of(Change.NEWLY_DENIED));
    }

    private static Optional<Change> between(Permit before, Permit after) {
        if (before.blocks().equals(after.blocks())) {
            boolean alike = before.qualities().equals(after.qualities());
            return alike ? Optional.empty() : Optional.of(Change.OTHER_QUALITIES);
        }
        boolean onlyLess = before.blocks().containsAll(after.blocks());
        boolean onlyMore = after.blocks().containsAll(before.blocks());
        return Optional.of(onlyLess ? Change.FEWER_BLOCKS : onlyMore ? Change.MORE_BLOCKS : Change.OTHER_BLOCKS);
    }
}
