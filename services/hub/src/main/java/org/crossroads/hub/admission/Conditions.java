package org.crossroads.hub.admission;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What was found when the conditions of an admission were checked; the purpose is checked against the list itself.
 *
 * @param registerAuthorisation by which the body may consult the National Register
 * @param numberAuthorisation by which it may use the National Register's number
 */
public record Conditions(LocalDate on, Optional<String> registerAuthorisation, Optional<String> numberAuthorisation) {

    public Conditions {
        registerAuthorisation = registerAuthorisation.map(String::strip).filter(text -> !text.isEmpty());
        numberAuthorisation = numberAuthorisation.map(String::strip).filter(text -> !text.isEmpty());
    }

    boolean hold() {
        return registerAuthorisation.isPresent() && numberAuthorisation.isPresent();
    }
}
