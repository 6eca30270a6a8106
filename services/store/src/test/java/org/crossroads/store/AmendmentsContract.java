package org.crossroads.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.crossroads.hub.amendment.Amendment;
import org.crossroads.hub.amendment.Amendment.Step;
import org.crossroads.hub.amendment.TableDigest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

abstract class AmendmentsContract {

    private static final Step ANN = new Step("ann", "a".repeat(64), "c2lnbmVk", Instant.parse("2026-11-22T10:00:00Z"));
    private static final Step BEN = new Step("ben", "b".repeat(64), "dG9v", Instant.parse("2026-11-22T11:00:00Z"));

    private final TestStore store;
    private final JdbcAmendments amendments;

    AmendmentsContract(TestStore store) {
        this.store = store;
        this.amendments = new JdbcAmendments(store.open());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aProposalIsFoundAsItWasMade() {
        Amendment proposed = proposal();
        amendments.propose(proposed);

        assertThat(amendments.find(proposed.id())).contains(proposed);
        assertThat(amendments.open()).containsExactly(proposed);
        assertThat(amendments.find(new UUID(1, 1))).isEmpty();
    }

    @Test
    void whatIsActivatedIsOpenNoMoreAndKeepsBothSignatures() {
        Amendment proposed = proposal();
        amendments.propose(proposed);
        amendments.activate(proposed.activated(BEN));

        assertThat(amendments.open()).isEmpty();
        assertThat(amendments.find(proposed.id())).contains(proposed.activated(BEN));
    }

    @Test
    void theFirstActivationStays() {
        Amendment proposed = proposal();
        amendments.propose(proposed);
        amendments.activate(proposed.activated(BEN));
        amendments.activate(proposed.activated(ANN));

        assertThat(amendments.find(proposed.id())).contains(proposed.activated(BEN));
    }

    private static Amendment proposal() {
        Map<String, String> files = Map.of("RVA.yaml", "- id: één\n", "sector-18.yaml", "[]\n");
        return Amendment.propose(UUID.randomUUID(), files, new TableDigest("0".repeat(64)), ANN);
    }
}
