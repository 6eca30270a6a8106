package org.crossroads.hub.integration;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** What an institution knows of a person besides the number, to show whom it means: at least one item. */
public record IdentityProof(Map<Item, String> items) {

    /** What can be compared, named as the element that carries it. */
    public enum Item {
        LAST_NAME("lastName"),
        FIRST_NAME("firstName"),
        BIRTH_DATE("birthDate"),
        GENDER("gender");

        private final String element;

        Item(String element) {
            this.element = element;
        }

        public String element() {
            return element;
        }
    }

    public IdentityProof {
        items = Collections.unmodifiableMap(new TreeMap<>(items));
        if (items.isEmpty()) {
            throw new IllegalArgumentException("a proof of identity has at least one item");
        }
    }

    /** Names the items and hides what they say. */
    @Override
    public String toString() {
        return "IdentityProof" + items.keySet();
    }
}
