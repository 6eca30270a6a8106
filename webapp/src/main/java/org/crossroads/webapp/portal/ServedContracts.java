package org.crossroads.webapp.portal;

import java.net.URI;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every contract that this hub serves, in the order in which people look for them. */
public final class ServedContracts {

    private final URI base;
    private final List<ServedContract> contracts;
    private final Map<String, ServedContract> byPath;

    /**
     * Of one hub.
     *
     * @param base where the world reaches this hub, as in the WSDLs
     */
    public ServedContracts(URI base, Collection<ServedContract> contracts) {
        this.base = base;
        this.contracts = contracts.stream()
                .sorted(Comparator.comparing(ServedContract::name).thenComparing(ServedContract::version))
                .toList();
        this.byPath = this.contracts.stream()
                .collect(Collectors.toUnmodifiableMap(ServedContract::path, Function.identity()));
    }

    URI base() {
        return base;
    }

    List<ServedContract> all() {
        return contracts;
    }

    Optional<ServedContract> at(String path) {
        return Optional.ofNullable(byPath.get(path));
    }
}
