package org.crossroads.hub.evidence;

import java.util.List;
import java.util.Optional;
import org.crossroads.hub.evidence.EvidenceLog.Recorded;

/**
 * Recomputes the whole chain: a changed, removed, added or moved entry shows at the first place where it does not hold.
 *
 * <p>That entries were cut off at the end shows only to who holds a later receipt than {@link Verdict#lastGood()}.
 */
public final class ChainVerifier {

    private static final int AT_A_TIME = 1000;

    private final EvidenceLog log;

    public ChainVerifier(EvidenceLog log) {
        this.log = log;
    }

    public Verdict verify() {
        Receipt last = HashChain.BEGIN;
        // From before the first: an entry that was put in front, with an index of its own, must show too.
        List<Recorded> page = log.from(Long.MIN_VALUE, AT_A_TIME);
        while (!page.isEmpty()) {
            for (Recorded recorded : page) {
                Receipt expected = HashChain.next(last, recorded.text());
                if (!expected.equals(recorded.receipt())) {
                    return new Verdict(last, Optional.of(recorded.receipt().index()));
                }
                last = expected;
            }
            page = after(last);
        }
        return new Verdict(last, Optional.empty());
    }

    /** Each page is read from the last entry of the one before, so that a second entry of that index cannot hide between. */
    private List<Recorded> after(Receipt last) {
        List<Recorded> page = log.from(last.index(), AT_A_TIME);
        return page.isEmpty() ? page : page.subList(1, page.size());
    }

    /**
     * What was found.
     *
     * @param lastGood the last entry up to which everything holds
     * @param brokenAt the first entry that does not
     */
    public record Verdict(Receipt lastGood, Optional<Long> brokenAt) {
        public boolean holds() {
            return brokenAt.isEmpty();
        }
    }
}
