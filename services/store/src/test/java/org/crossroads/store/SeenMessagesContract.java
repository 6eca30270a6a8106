package org.crossroads.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

abstract class SeenMessagesContract {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Instant LATER = NOW.plus(Duration.ofMinutes(10));
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private final Random random = new Random(1);
    private final TestStore store;
    private final Database database;
    private final JdbcSeenMessages seen;

    SeenMessagesContract(TestStore store) {
        this.store = store;
        this.database = store.open();
        this.seen = new JdbcSeenMessages(database, CLOCK);
    }

    @AfterEach
    void close() {
        seen.close();
        store.close();
    }

    @Test
    void aMessageCountsOnce() {
        String digest = digest();

        assertThat(seen.claim(digest, LATER)).isTrue();
        assertThat(seen.claim(digest, LATER)).isFalse();
        assertThat(seen.claim(digest(), LATER)).isTrue();
    }

    @Test
    void ofManyThatComeAtOnceOnTwoNodesOneIsFirst() throws Exception {
        try (JdbcSeenMessages otherNode = new JdbcSeenMessages(store.open(), CLOCK)) {
            for (int round = 0; round < 20; round++) {
                List<String> digests = List.of(digest(), digest(), digest());
                List<Callable<Boolean>> callers = new ArrayList<>();
                for (int i = 0; i < 12; i++) {
                    JdbcSeenMessages node = i % 2 == 0 ? seen : otherNode;
                    String digest = digests.get(i % 3);
                    callers.add(() -> node.claim(digest, LATER));
                }

                assertThat(Together.run(callers).stream().filter(first -> first))
                        .hasSize(3);
            }
        }
    }

    @Test
    void aClaimedMessageIsKnownAfterARestart() {
        String digest = digest();
        seen.claim(digest, LATER);
        seen.close();
        database.close();
        try (JdbcSeenMessages reopened = new JdbcSeenMessages(store.open(), CLOCK)) {
            assertThat(reopened.claim(digest, LATER)).isFalse();
        }
    }

    @Test
    void onlyWhatHasExpiredIsForgotten() {
        String expired = digest();
        String kept = digest();
        seen.claim(expired, NOW.minusSeconds(1));
        seen.claim(kept, NOW);

        assertThat(seen.forgetExpired()).isEqualTo(1);
        assertThat(seen.claim(kept, LATER)).isFalse();
        assertThat(store.count("select count(*) from seen_message")).isEqualTo(1);
    }

    @Test
    void theBackgroundForgetsByItself() throws InterruptedException {
        try (JdbcSeenMessages often = new JdbcSeenMessages(database, CLOCK, Duration.ofMillis(20))) {
            often.claim(digest(), NOW.minusSeconds(1));
            for (int i = 0; i < 200 && store.count("select count(*) from seen_message") > 0; i++) {
                Thread.sleep(20);
            }
        }
        assertThat(store.count("select count(*) from seen_message")).isZero();
    }

    @Test
    void withoutADatabaseNothingIsClaimed() {
        database.close();

        assertThatThrownBy(() -> seen.claim(digest(), LATER)).isInstanceOf(StoreUnavailable.class);
    }

    private String digest() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
