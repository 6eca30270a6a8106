package org.crossroads.exchange.contract;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The contracts as the world reads them: the hand-written files with the addresses of this hub in them, made once and never
 * of anything that a caller says.
 */
public final class PublishedContracts {

    /** The policies that can be asked for; a WSDL carries none by default, since half of the client stacks stumble over them. */
    public static final List<String> POLICIES = List.of("basic256sha256");

    private final List<ServiceDescriptor> services;
    private final Map<String, PublishedService> byPath;

    /**
     * Reads and rewrites everything; a contract that cannot be published says why.
     *
     * @param base where the world reaches this hub, without a slash at the end, for example {@code https://hub.example:8443}
     */
    public PublishedContracts(Collection<ServiceDescriptor> services, URI base) {
        if (!("http".equals(base.getScheme()) || "https".equals(base.getScheme()))
                || base.getHost() == null
                || base.getRawQuery() != null
                || base.getRawFragment() != null
                || !base.getRawPath().matches("(/[A-Za-z0-9._~-]+)*")) {
            throw new IllegalArgumentException("not where a hub can be reached: " + base);
        }
        this.services = List.copyOf(services);
        this.byPath = this.services.stream()
                .collect(Collectors.toUnmodifiableMap(
                        ServiceDescriptor::path, service -> PublishedService.of(service, base, POLICIES)));
    }

    public List<ServiceDescriptor> services() {
        return services;
    }

    /** The WSDL in UTF-8; empty when there is no such policy. */
    public Optional<byte[]> wsdl(ServiceDescriptor service, Optional<String> policy) {
        return of(service).flatMap(published -> published.wsdl(policy)).map(PublishedContracts::octets);
    }

    /** A schema in UTF-8; empty when it is none of this service's. */
    public Optional<byte[]> schema(ServiceDescriptor service, String file) {
        return of(service)
                .flatMap(published -> Optional.ofNullable(published.schemas().get(file)))
                .map(PublishedContracts::octets);
    }

    /** The files that {@link #schema} gives for this service. */
    public List<String> schemas(ServiceDescriptor service) {
        return of(service)
                .map(PublishedService::schemas)
                .map(Map::keySet)
                .map(names -> names.stream().sorted().toList())
                .orElse(List.of());
    }

    private Optional<PublishedService> of(ServiceDescriptor service) {
        return Optional.ofNullable(byPath.get(service.path()));
    }

    private static byte[] octets(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
