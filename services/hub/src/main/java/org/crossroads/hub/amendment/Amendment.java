package org.crossroads.hub.amendment;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A table that one officer proposed in the place of the active one, and another may activate.
 *
 * @param base the table that it was made for; it is for no other
 * @param proposed names its files, as they were signed
 */
public record Amendment(UUID id, TableDigest base, TableDigest proposed, Step proposal, Optional<Step> activation) {

    /** What an officer did and signed. */
    public record Step(String officer, String certificateSha256, String signature, Instant at) {}

    public boolean isOpen() {
        return activation.isEmpty();
    }

    public Amendment activated(Step activation) {
        return new Amendment(id, base, proposed, proposal, Optional.of(activation));
    }

    /** The text that the first officer signs. */
    public static String textOfProposal(TableDigest base, TableDigest proposed) {
        return text("propose", base, proposed);
    }

    /** The text that the second officer signs. */
    public String textOfActivation() {
        return textOfActivation(base, proposed);
    }

    /** The same, for who computed the digests from the files. */
    public static String textOfActivation(TableDigest base, TableDigest proposed) {
        return text("activate", base, proposed);
    }

    private static String text(String step, TableDigest base, TableDigest proposed) {
        return "crossroads-amendment-1\nstep=" + step + "\nbase=" + base + "\nproposed=" + proposed + "\n";
    }
}
