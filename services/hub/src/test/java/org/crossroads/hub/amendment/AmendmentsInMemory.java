package org.crossroads.hub.amendment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Amendments, in memory. */
final class AmendmentsInMemory implements Amendments {

    private final Map<UUID, Amendment> all = new LinkedHashMap<>();

    @Override
    public void propose(Amendment amendment) {
        all.put(amendment.id(), amendment);
    }

    @Override
    public Optional<Amendment> find(UUID id) {
        return Optional.ofNullable(all.get(id));
    }

    @Override
    public List<Amendment> open() {
        return all.values().stream()
                .filter(amendment -> amendment.activation().isEmpty())
                .toList();
    }

    @Override
    public void activate(Amendment amendment) {
        all.put(amendment.id(), amendment);
    }
}
