package org.crossroads.hub.amendment;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import org.crossroads.hub.evidence.EvidenceLog;
import org.crossroads.hub.evidence.EvidenceLog.Recorded;
import org.crossroads.hub.network.Institution;
import org.crossroads.hub.network.InstitutionCode;

/** The questions in the evidence log from a moment on, read a page at a time: the log may be larger than any memory. */
public final class RecordedQuestions implements Iterator<RecordedQuestion> {

    private static final int AT_A_TIME = 2_000;

    private final EvidenceLog log;
    private final Function<InstitutionCode, Optional<Institution>> registered;
    private final Deque<Recorded> page = new ArrayDeque<>();
    private long next;

    private RecordedQuestions(
            EvidenceLog log, long first, Function<InstitutionCode, Optional<Institution>> registered) {
        this.log = log;
        this.next = first;
        this.registered = registered;
    }

    /** From the first entry received then or later on. */
    public static RecordedQuestions since(
            EvidenceLog log, Instant since, Function<InstitutionCode, Optional<Institution>> registered) {
        return new RecordedQuestions(log, firstSince(log, since), registered);
    }

    /** Entries are in the order of time but for the moments that exchanges take, so halving finds the place. */
    private static long firstSince(EvidenceLog log, Instant since) {
        long before = 0;
        long after = 1;
        while (isBefore(log, after, since)) {
            before = after;
            after *= 2;
        }
        while (after - before > 1) {
            long middle = before + (after - before) / 2;
            if (isBefore(log, middle, since)) {
                before = middle;
            } else {
                after = middle;
            }
        }
        return after;
    }

    private static boolean isBefore(EvidenceLog log, long index, Instant since) {
        List<Recorded> one = log.from(index, 1);
        return !one.isEmpty() && one.get(0).entry().receivedAt().isBefore(since);
    }

    @Override
    public boolean hasNext() {
        if (page.isEmpty()) {
            page.addAll(log.from(next, AT_A_TIME));
        }
        return !page.isEmpty();
    }

    @Override
    public RecordedQuestion next() {
        if (!hasNext()) {
            throw new NoSuchElementException("the log ends here");
        }
        Recorded recorded = page.remove();
        next = recorded.receipt().index() + 1;
        return new RecordedQuestion(recorded.entry(), registered);
    }
}
