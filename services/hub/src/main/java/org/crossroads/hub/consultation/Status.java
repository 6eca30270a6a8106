package org.crossroads.hub.consultation;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** An outcome with the fields that explain it, such as {@code newSSIN}. At most 15 fields, as the contracts allow. */
public record Status(StatusCode code, Map<String, String> information) {

    public Status {
        information = Collections.unmodifiableMap(new TreeMap<>(information));
        if (information.size() > 15) {
            throw new IllegalArgumentException("a status has at most 15 information fields");
        }
    }

    public static Status of(StatusCode code) {
        return new Status(code, Map.of());
    }

    public static Status of(StatusCode code, String field, String value) {
        return new Status(code, Map.of(field, value));
    }

    /** Names the fields and hides what they hold: one is {@code newSSIN}. */
    @Override
    public String toString() {
        return "Status[" + code + ", " + information.keySet() + "]";
    }
}
