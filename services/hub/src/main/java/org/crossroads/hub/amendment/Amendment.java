package org.crossroads.hub.amendment;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A table that one officer proposed in the place of the active one, and another may activate.
 *
 * @param files the whole new table, as it was signed
 * @param base the table that it was made for; it is for no other
 */
public record Amendment(
        UUID id,
        SortedMap<String, String> files,
        TableDigest base,
        TableDigest proposed,
        Step proposal,
        Optional<Step> activation) {

    /** What an officer did and signed. */
    public record Step(String officer, String certificateSha256, String signature, Instant at) {}

    public Amendment {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    public static Amendment propose(UUID id, Map<String, String> files, TableDigest base, Step proposal) {
        return new Amendment(id, new TreeMap<>(files), base, TableDigest.of(files), proposal, Optional.empty());
    }

    public Amendment activated(Step activation) {
        return new Amendment(id, files, base, proposed, proposal, Optional.of(activation));
    }

    /** The text that the first officer signs. */
    public static String textOfProposal(TableDigest base, TableDigest proposed) {
        return text("propose", base, proposed);
    }

    /** The text that the second officer signs. */
    public String textOfActivation() {
        return text("activate", base, proposed);
    }

    private static String text(String step, TableDigest base, TableDigest proposed) {
        return "crossroads-amendment-1\nstep=" + step + "\nbase=" + base + "\nproposed=" + proposed + "\n";
    }
}
