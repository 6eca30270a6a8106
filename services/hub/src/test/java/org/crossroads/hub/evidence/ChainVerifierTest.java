package org.crossroads.hub.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.crossroads.hub.evidence.ChainVerifier.Verdict;
import org.crossroads.hub.evidence.EvidenceLog.Recorded;
import org.crossroads.hub.fixtures.InMemoryEvidenceLog;
import org.junit.jupiter.api.Test;

class ChainVerifierTest {

    private static final int LENGTH = 12;

    @Test
    void anEmptyLogHolds() {
        Verdict verdict = new ChainVerifier(new InMemoryEvidenceLog()).verify();

        assertThat(verdict.holds()).isTrue();
        assertThat(verdict.lastGood()).isEqualTo(HashChain.BEGIN);
    }

    @Test
    void anUntouchedLogHoldsUpToItsLastReceipt() {
        InMemoryEvidenceLog log = new InMemoryEvidenceLog();
        Receipt last = append(log, 2500);

        Verdict verdict = new ChainVerifier(log).verify();

        assertThat(verdict.holds()).isTrue();
        assertThat(verdict.lastGood()).isEqualTo(last);
    }

    @Property
    void aChangedEntryIsFound(@ForAll @IntRange(min = 0, max = LENGTH - 1) int place) {
        InMemoryEvidenceLog log = logOf(LENGTH);
        log.tamper(stored -> {
            Recorded changed = stored.get(place);
            stored.set(place, new Recorded(changed.receipt(), changed.text().replace("MSG00000", "MSG00015")));
            return stored;
        });

        assertBrokenAt(log, place + 1);
    }

    @Property
    void aChangedEntryWithAFittingHashIsFoundAtTheNextOne(@ForAll @IntRange(min = 0, max = LENGTH - 2) int place) {
        InMemoryEvidenceLog log = logOf(LENGTH);
        log.tamper(stored -> {
            Receipt previous =
                    place == 0 ? HashChain.BEGIN : stored.get(place - 1).receipt();
            String changed = EntryText.write(Entries.numbered(99));
            stored.set(place, new Recorded(HashChain.next(previous, changed), changed));
            return stored;
        });

        assertBrokenAt(log, place + 2);
    }

    @Property
    void aRemovedEntryIsFound(@ForAll @IntRange(min = 0, max = LENGTH - 2) int place) {
        InMemoryEvidenceLog log = logOf(LENGTH);
        log.tamper(stored -> {
            stored.remove(place);
            return stored;
        });

        Verdict verdict = new ChainVerifier(log).verify();
        assertThat(verdict.brokenAt()).contains(place + 2L);
        assertThat(verdict.lastGood().index()).isEqualTo(place);
    }

    @Property
    void aRemovedEntryIsFoundEvenWhenTheOthersMoveUp(@ForAll @IntRange(min = 0, max = LENGTH - 2) int place) {
        InMemoryEvidenceLog log = logOf(LENGTH);
        log.tamper(stored -> {
            stored.remove(place);
            for (int i = place; i < stored.size(); i++) {
                stored.set(i, renumbered(stored.get(i), i + 1));
            }
            return stored;
        });

        assertBrokenAt(log, place + 1);
    }

    @Property
    void swappedEntriesAreFound(
            @ForAll @IntRange(min = 0, max = LENGTH - 1) int one,
            @ForAll @IntRange(min = 0, max = LENGTH - 1) int other) {
        InMemoryEvidenceLog log = logOf(LENGTH);
        log.tamper(stored -> {
            Collections.swap(stored, one, other);
            stored.set(one, renumbered(stored.get(one), one + 1));
            stored.set(other, renumbered(stored.get(other), other + 1));
            return stored;
        });

        if (one != other) {
            assertBrokenAt(log, Math.min(one, other) + 1);
        } else {
            assertThat(new ChainVerifier(log).verify().holds()).isTrue();
        }
    }

    @Property
    void anInsertedEntryIsFound(@ForAll @IntRange(min = 0, max = LENGTH - 1) int place) {
        InMemoryEvidenceLog log = logOf(LENGTH);
        log.tamper(stored -> {
            Receipt previous =
                    place == 0 ? HashChain.BEGIN : stored.get(place - 1).receipt();
            String forged = EntryText.write(Entries.numbered(99));
            stored.add(place, new Recorded(HashChain.next(previous, forged), forged));
            for (int i = place + 1; i < stored.size(); i++) {
                stored.set(i, renumbered(stored.get(i), i + 1));
            }
            return stored;
        });

        assertBrokenAt(log, place + 2);
    }

    @Test
    void anEntryPutInFrontOfTheFirstIsFound() {
        InMemoryEvidenceLog log = logOf(LENGTH);
        log.tamper(stored -> {
            stored.add(0, renumbered(stored.get(3), 0));
            return stored;
        });

        assertThat(new ChainVerifier(log).verify().brokenAt()).contains(0L);
    }

    @Test
    void anEntryInsertedBetweenTwoPagesIsFound() {
        InMemoryEvidenceLog log = logOf(2001);
        log.tamper(stored -> {
            stored.add(1000, stored.get(999));
            return stored;
        });

        assertThat(new ChainVerifier(log).verify().holds()).isFalse();
    }

    @Test
    void aLogThatWasCutOffShowsToWhoHoldsALaterReceipt() {
        InMemoryEvidenceLog log = new InMemoryEvidenceLog();
        Receipt held = append(log, LENGTH);
        log.tamper(stored -> stored.subList(0, LENGTH - 1));

        assertThat(new ChainVerifier(log).verify().lastGood().index()).isLessThan(held.index());
    }

    @Test
    void theTextOfAStoredEntryIsNotShown() {
        InMemoryEvidenceLog log = logOf(1);

        assertThat(log.from(1, 1).toString())
                .doesNotContain("crossroads-evidence")
                .contains("index=1");
    }

    private static void assertBrokenAt(InMemoryEvidenceLog log, long index) {
        Verdict verdict = new ChainVerifier(log).verify();

        assertThat(verdict.holds()).isFalse();
        assertThat(verdict.brokenAt()).contains(index);
        assertThat(verdict.lastGood().index()).isEqualTo(index - 1);
    }

    private static Recorded renumbered(Recorded recorded, int index) {
        return new Recorded(new Receipt(index, recorded.receipt().hash()), recorded.text());
    }

    private static InMemoryEvidenceLog logOf(int length) {
        InMemoryEvidenceLog log = new InMemoryEvidenceLog();
        assertThat(append(log, length).index()).isEqualTo(length);
        return log;
    }

    private static Receipt append(InMemoryEvidenceLog log, int length) {
        Receipt last = HashChain.BEGIN;
        for (int number = 1; number <= length; number++) {
            last = log.append(Entries.numbered(number));
        }
        return last;
    }
}
