package org.crossroads.hub.amendment;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** Amendments, in memory. */
final class AmendmentsInMemory implements Amendments {

    private final Map<UUID, Amendment> all = new LinkedHashMap<>();
    private final Map<UUID, SortedMap<String, String>> files = new HashMap<>();

    @Override
    public void propose(Amendment amendment, Map<String, String> proposed) {
        all.put(amendment.id(), amendment);
        files.put(amendment.id(), new TreeMap<>(proposed));
    }

    @Override
    public SortedMap<String, String> files(UUID id) {
        return files.getOrDefault(id, new TreeMap<>());
    }

    @Override
    public Optional<Amendment> find(UUID id) {
        return Optional.ofNullable(all.get(id));
    }

    @Override
    public List<Amendment> all() {
        return List.copyOf(all.values());
    }

    @Override
    public boolean haveBegun() {
        return !all.isEmpty();
    }

    @Override
    public void activate(Amendment amendment) {
        all.put(amendment.id(), amendment);
    }
}
