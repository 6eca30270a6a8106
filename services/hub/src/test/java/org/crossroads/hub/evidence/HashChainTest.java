package org.crossroads.hub.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class HashChainTest {

    @Test
    void theChainBeginsBeforeTheFirstEntry() {
        Receipt first = HashChain.next(HashChain.BEGIN, "text");

        assertThat(HashChain.BEGIN.index()).isZero();
        assertThat(first.index()).isEqualTo(1);
    }

    /** Fixed for ever: {@code printf '%064d\n1\ntext' 0 | sha256sum}. */
    @Test
    void theHashIsOneThatAnybodyCanRecompute() {
        assertThat(HashChain.next(HashChain.BEGIN, "text").hash())
                .isEqualTo("e0197c936f93ebb31492b097447d893c258a02dd1a18096c3b01b7ad278b2b18");
    }

    @Property
    void theSameTextInTheSamePlaceHasTheSameHash(@ForAll String text) {
        assertThat(HashChain.next(HashChain.BEGIN, text)).isEqualTo(HashChain.next(HashChain.BEGIN, text));
    }

    @Property
    void theHashDependsOnTheTextThePlaceAndAllBefore(@ForAll String text) {
        Receipt receipt = HashChain.next(HashChain.BEGIN, text);
        Receipt otherText = HashChain.next(HashChain.BEGIN, text + "x");
        Receipt otherPlace = HashChain.next(new Receipt(1, HashChain.BEGIN.hash()), text);
        Receipt otherPast = HashChain.next(new Receipt(0, "1".repeat(64)), text);

        assertThat(receipt.hash())
                .hasSize(64)
                .isNotEqualTo(otherText.hash())
                .isNotEqualTo(otherPlace.hash())
                .isNotEqualTo(otherPast.hash());
    }
}
