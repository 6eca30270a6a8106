package org.crossroads.hub.network;

import java.util.Optional;

/** Whom to call or write to at an institution when an exchange with it does not go as it should. */
public record Contact(String name, Optional<String> email, Optional<String> telephone) {

    private static final int LONGEST = 200;

    public Contact {
        if (name.isBlank() || name.length() > LONGEST) {
            throw new IllegalArgumentException("a contact has a name of at most " + LONGEST + " characters");
        }
        if (email.isEmpty() && telephone.isEmpty()) {
            throw new IllegalArgumentException("a contact has an e-mail address, a telephone number or both");
        }
        // Who answers there decides whether an address is right; this only catches a slip of the pen.
        if (email.filter(address -> address.length() > LONGEST || !address.matches("[^\\s@]+@[^\\s@]+\\.[^\\s@.]+"))
                .isPresent()) {
            throw new IllegalArgumentException("an e-mail address is written name@domain: " + email.get());
        }
        if (telephone
                .filter(number -> !number.matches("\\+?[0-9][0-9 ./()-]{3,30}"))
                .isPresent()) {
            throw new IllegalArgumentException("a telephone number has 4 or more digits: " + telephone.get());
        }
    }
}
