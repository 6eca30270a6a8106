package org.crossroads.exchange.security;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The certificate revocation lists, from files that an operator's job keeps fresh; re-read when they change. A list past
 * its next update is no proof of anything: certificates that need it are then refused.
 */
public final class RevocationLists {

    private static final Logger LOG = LoggerFactory.getLogger(RevocationLists.class);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(2);

    private final List<Path> files;
    private final Clock clock;
    private volatile Snapshot snapshot;

    /** The lists as of one look; the generation changes when a list does. */
    record Snapshot(List<X509CRL> lists, List<FileTime> modified, Instant looked, long generation) {
        private Snapshot at(Instant now) {
            return new Snapshot(lists, modified, now, generation);
        }
    }

    public RevocationLists(List<Path> files, Clock clock) {
        this.files = List.copyOf(files);
        this.clock = clock;
        this.snapshot = read(0);
    }

    Snapshot current() {
        Snapshot seen = snapshot;
        if (seen.looked().plus(LOOK_AGAIN).isAfter(clock.instant())) {
            return seen;
        }
        synchronized (this) {
            if (snapshot.looked().equals(seen.looked())) {
                snapshot = lookAgain(seen);
            }
            return snapshot;
        }
    }

    /** A list that cannot be read is not the end: the one before it says itself until when it counts. */
    private Snapshot lookAgain(Snapshot seen) {
        try {
            List<FileTime> modified = modified();
            return modified.equals(seen.modified()) ? seen.at(clock.instant()) : read(seen.generation() + 1);
        } catch (UnreadableList e) {
            LOG.error("the revocation lists read before serve until their next update", e);
            return seen.at(clock.instant());
        }
    }

    private Snapshot read(long generation) {
        List<FileTime> modified = modified();
        List<X509CRL> lists = new ArrayList<>();
        for (Path file : files) {
            try (InputStream stream = Files.newInputStream(file)) {
                lists.add((X509CRL) CertificateFactory.getInstance("X.509").generateCRL(stream));
            } catch (IOException | GeneralSecurityException e) {
                throw new UnreadableList(file, e);
            }
        }
        return new Snapshot(List.copyOf(lists), modified, clock.instant(), generation);
    }

    private List<FileTime> modified() {
        List<FileTime> times = new ArrayList<>();
        for (Path file : files) {
            try {
                times.add(Files.getLastModifiedTime(file));
            } catch (IOException e) {
                throw new UnreadableList(file, e);
            }
        }
        return times;
    }

    private static final class UnreadableList extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        UnreadableList(Path file, Exception cause) {
            super("the revocation list " + file + " cannot be read", cause);
        }
    }
}
