package org.crossroads.hub.evidence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The append-only log. It can be appended to and read; there is no way to change or remove. */
public interface EvidenceLog {

    /**
     * Returns once the entry is on disk, never before.
     *
     * @throws EvidenceUnavailable when that could not be had; then no data may leave the hub
     */
    Receipt append(Entry entry) throws EvidenceUnavailable;

    Optional<Recorded> find(UUID ticketCrossroads);

    /** At most {@code most} entries from the index on, in order. */
    List<Recorded> from(long index, int most);

    /** An entry's text with its place and hash, as stored. */
    record Recorded(Receipt receipt, String text) {
        public Entry entry() {
            return EntryText.read(text);
        }

        /** Hides the text, which names people. */
        @Override
        public String toString() {
            return "Recorded[" + receipt + "]";
        }
    }

    /** The log could not be written. */
    final class EvidenceUnavailable extends Exception {
        private static final long serialVersionUID = 1L;

        public EvidenceUnavailable(Throwable cause) {
            super("the evidence log cannot be written", cause);
        }
    }
}
