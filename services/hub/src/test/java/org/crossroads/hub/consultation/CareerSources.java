package org.crossroads.hub.consultation;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.crossroads.hub.fixtures.Star.RSVZ;
import static org.crossroads.hub.fixtures.Star.RSZ;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.crossroads.hub.consultation.Source.Failure;
import org.crossroads.hub.consultation.Source.SourceReply.Answered;
import org.crossroads.hub.consultation.Source.SourceReply.Failed;
import org.crossroads.hub.fixtures.ListedBlocks;
import org.crossroads.hub.network.Institution;
import org.crossroads.hub.network.InstitutionCode;

/** Three sources of a career, each with its own block; they remember who was asked. */
final class CareerSources implements Source {

    private final Set<InstitutionCode> asked = ConcurrentHashMap.newKeySet();
    private final CountDownLatch never = new CountDownLatch(1);

    @Override
    public SourceReply ask(Institution supplier, Deadline deadline) {
        assertThat(deadline.left()).isPositive();
        asked.add(supplier.code());
        return found(blockOf(supplier));
    }

    Set<InstitutionCode> asked() {
        return asked;
    }

    static SourceReply found(String... blocks) {
        return new Answered(Status.of(StatusCode.DATA_FOUND), ListedBlocks.of(blocks));
    }

    static Source answering(Status status) {
        return (supplier, deadline) -> new Answered(status, ListedBlocks.of(blockOf(supplier)));
    }

    static Source answering(Map<Institution, Status> statuses) {
        return (supplier, deadline) ->
                new Answered(requireNonNull(statuses.get(supplier)), ListedBlocks.of(blockOf(supplier)));
    }

    Source failingAt(Institution broken, Failure failure) {
        return (supplier, deadline) -> supplier.equals(broken) ? new Failed(failure) : ask(supplier, deadline);
    }

    Source hangingAt(Institution... hanging) {
        return (supplier, deadline) -> {
            if (List.of(hanging).contains(supplier)) {
                hang();
            }
            return ask(supplier, deadline);
        };
    }

    void hang() {
        try {
            hangUntilInterrupted();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    void hangUntilInterrupted() throws InterruptedException {
        never.await();
    }

    void letGo() {
        never.countDown();
    }

    private static String blockOf(Institution supplier) {
        return supplier.equals(RSZ) ? "employee" : supplier.equals(RSVZ) ? "selfEmployed" : "civilServant";
    }
}
