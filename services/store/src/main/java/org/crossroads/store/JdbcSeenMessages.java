package org.crossroads.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.crossroads.hub.evidence.SeenMessages;
import org.crossroads.store.GroupCommit.Limits;
import org.crossroads.store.GroupCommit.NotCommitted;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Claimed messages in a table that all nodes share.
 *
 * <p>A claim does not wait for the disk. It need not: whatever a message brings about (a reply, which waits for its
 * evidence entry; an inscription) is committed to the same database later, and that commit puts the claim on disk first.
 * A claim that a power failure takes away belongs to a message that had no effect.
 */
public final class JdbcSeenMessages implements SeenMessages, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(JdbcSeenMessages.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration BETWEEN_PURGES = Duration.ofMinutes(1);

    private record Claim(String signatureDigest, Instant keepUntil) {}

    private final Database database;
    private final Clock clock;
    private final GroupCommit<Claim, Boolean> writer;
    private final ScheduledExecutorService purge;

    public JdbcSeenMessages(Database database, Clock clock) {
        this(database, clock, BETWEEN_PURGES);
    }

    JdbcSeenMessages(Database database, Clock clock, Duration betweenPurges) {
        this.database = database;
        this.clock = clock;
        this.writer = new GroupCommit<>("crossroads-claims", Limits.withPatience(PATIENCE), this::commit);
        this.purge = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "crossroads-claims-purge");
            thread.setDaemon(true);
            return thread;
        });
        long pause = betweenPurges.toMillis();
        var unused = purge.scheduleWithFixedDelay(this::forgetExpired, pause, pause, TimeUnit.MILLISECONDS);
    }

    /**
     * {@inheritDoc}
     *
     * @throws StoreUnavailable when that is not known: the message must then be refused
     */
    @Override
    public boolean claim(String signatureDigest, Instant keepUntil) {
        try {
            return writer.submit(new Claim(signatureDigest, keepUntil));
        } catch (NotCommitted e) {
            throw new StoreUnavailable("whether the message was seen before is not known", e);
        }
    }

    /** How many claims wait for a transaction; near 10,000 they are refused. */
    public int waiting() {
        return writer.waiting();
    }

    /** Finishes the claims that wait; later ones are refused. */
    @Override
    public void close() {
        purge.shutdownNow();
        writer.close();
    }

    private List<Boolean> commit(List<Claim> claims) throws SQLException {
        // In one order on all nodes: two transactions that insert the same two digests crosswise would wait for each
        // other.
        List<Integer> order = IntStream.range(0, claims.size())
                .boxed()
                .sorted(Comparator.comparing(i -> claims.get(i).signatureDigest()))
                .toList();
        int[] inserted = database.writeWithoutWaitingForDisk(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into seen_message (signature_digest, keep_until) values (?, ?) on conflict do nothing")) {
                for (int i : order) {
                    insert.setString(1, claims.get(i).signatureDigest());
                    insert.setObject(2, claims.get(i).keepUntil().atOffset(ZoneOffset.UTC));
                    insert.addBatch();
                }
                return insert.executeBatch();
            }
        });
        Boolean[] first = new Boolean[claims.size()];
        for (int i = 0; i < inserted.length; i++) {
            first[order.get(i)] = inserted[i] == 1;
        }
        return new ArrayList<>(Arrays.asList(first));
    }

    /** Deletes what may be forgotten; tells how many. */
    int forgetExpired() {
        try {
            return database.writeWithoutWaitingForDisk(connection -> {
                try (PreparedStatement delete =
                        connection.prepareStatement("delete from seen_message where keep_until < ?")) {
                    delete.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
                    return delete.executeUpdate();
                }
            });
        } catch (SQLException | RuntimeException e) {
            // They stay refused a little longer; the next round tries again.
            LOG.warn("expired claims could not be deleted", e);
            return 0;
        }
    }
}
