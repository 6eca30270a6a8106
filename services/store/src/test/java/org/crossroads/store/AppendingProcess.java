package org.crossroads.store;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.crossroads.hub.evidence.Entry;
import org.crossroads.hub.evidence.EvidenceLog.EvidenceUnavailable;
import org.crossroads.hub.evidence.Receipt;

/** A process of its own that appends until it is killed, and prints every receipt that it was given. */
final class AppendingProcess {

    private static final int CALLERS = 4;

    private AppendingProcess() {}

    public static void main(String... args) {
        Database database = Database.open(new Database.Settings(args[0], args[1], args[2], CALLERS));
        JdbcEvidenceLog log = new JdbcEvidenceLog(database);
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        for (int i = 0; i < CALLERS; i++) {
            callers.execute(() -> appendForEver(log));
        }
    }

    private static void appendForEver(JdbcEvidenceLog log) {
        try {
            while (true) {
                Entry entry = Fixtures.entry();
                Receipt receipt = log.append(entry);
                System.out.println(entry.ticketCrossroads() + " " + receipt.index() + " " + receipt.hash());
            }
        } catch (EvidenceUnavailable e) {
            throw new IllegalStateException(e);
        }
    }
}
