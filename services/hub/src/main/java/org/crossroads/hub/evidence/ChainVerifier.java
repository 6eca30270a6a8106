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
        while (true) {
            List<Recorded> page = log.from(last.index() + 1, AT_A_TIME);
            if (page.isEmpty()) {
                return new Verdict(last, Optional.empty());
            }
            for (Recorded recorded : page) {
                Receipt expected = HashChain.next(last, recorded.text());
                if (!expected.equals(recorded.receipt())) {
                    return new Verdict(last, Optional.of(recorded.receipt().index()));
                }
                last = expected;
            }
        }
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
