package org.crossroads.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.crossroads.hub.amendment.Amendment;
import org.crossroads.hub.amendment.Amendment.Step;
import org.crossroads.hub.amendment.TableDigest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

abstract class AmendmentsContract {

    private static final Map<String, String> FILES = Map.of("RVA.yaml", "- id: één\n", "sector-18.yaml", "[]\n");
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
        amendments.propose(proposed, FILES);

        assertThat(amendments.find(proposed.id())).contains(proposed);
        assertThat(amendments.files(proposed.id())).isEqualTo(FILES);
        assertThat(amendments.all()).containsExactly(proposed);
        assertThat(amendments.find(new UUID(1, 1))).isEmpty();
        assertThat(amendments.files(new UUID(1, 1))).isEmpty();
    }

    @Test
    void whatIsActivatedIsOpenNoMoreAndKeepsBothSignatures() {
        Amendment proposed = proposal();
        amendments.propose(proposed, FILES);
        amendments.activate(proposed.activated(BEN));

        assertThat(amendments.all()).singleElement().returns(false, Amendment::isOpen);
        assertThat(amendments.find(proposed.id())).contains(proposed.activated(BEN));
    }

    @Test
    void theFirstActivationStays() {
        Amendment proposed = proposal();
        amendments.propose(proposed, FILES);
        amendments.activate(proposed.activated(BEN));
        amendments.activate(proposed.activated(ANN));

        assertThat(amendments.find(proposed.id())).contains(proposed.activated(BEN));
    }

    @Test
    void officersHaveBegunWithTheFirstProposal() {
        assertThat(amendments.haveBegun()).isFalse();

        amendments.propose(proposal(), FILES);

        assertThat(amendments.haveBegun()).isTrue();
    }

    private static Amendment proposal() {
        return new Amendment(
                UUID.randomUUID(), new TableDigest("0".repeat(64)), TableDigest.of(FILES), ANN, Optional.empty());
    }
}
