package org.crossroads.hub.collection;

import java.util.Optional;

/** A permit as it travels: its text, a semicolon, and the hub's signature over the text. */
record SignedPermit(CollectionPermit permit, String signature) {

    /** As much as one information field of a status can carry. */
    static final int MOST_CHARACTERS = 1000;

    String compact() {
        return permit.text() + ";" + signature;
    }

    /** Empty when the text is no permit of the hub: altered, forged, or something else. */
    static Optional<SignedPermit> verified(String compact, PermitSignature signature) {
        int end = compact.lastIndexOf(';');
        if (end < 0 || compact.length() > MOST_CHARACTERS) {
            return Optional.empty();
        }
        String text = compact.substring(0, end);
        String over = compact.substring(end + 1);
        return CollectionPermit.parse(text)
                .filter(permit -> signature.holds(text, over))
                .map(permit -> new SignedPermit(permit, over));
    }
}
