package org.crossroads.hub.network;

import java.util.Optional;

/** What something is called in the languages of the network; the Dutch name is always there, another one where it is known. */
public record Names(String nl, Optional<String> fr, Optional<String> en) {

    public Names {
        if (nl.isBlank()
                || fr.filter(String::isBlank).isPresent()
                || en.filter(String::isBlank).isPresent()) {
            throw new IllegalArgumentException("a name is not blank; one that is not known is empty");
        }
    }

    /** The name in nl, fr or en; in Dutch where that one is not known. */
    public String in(String language) {
        return switch (language) {
            case "fr" -> fr.orElse(nl);
            case "en" -> en.orElse(nl);
            default -> nl;
        };
    }
}
