package org.crossroads.webapp.wiring;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.crossroads.hub.register.Numbering;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The settings of {@code crossroads.yaml} under {@code crossroads}.
 *
 * @param publicUrl where partners reach the hub; stands in the served WSDLs
 * @param institution the hub's own code in the registry
 * @param registry the directory of registry files to load at start
 */
@ConfigurationProperties("crossroads")
public record HubSettings(
        URI publicUrl,
        String institution,
        @Nullable Path registry,
        Registers registers,
        Database database,
        Keys keys,
        Sources sources,
        SingleCollection collection) {

    /**
     * The Crossroads registers.
     *
     * @param numbering which numbers they give
     */
    public record Registers(Numbering numbering) {}

    /**
     * Where everything is kept.
     *
     * @param passwordFile a file with the password on its first line; wins over {@code password}
     */
    public record Database(
            String url,
            String user,
            String password,
            @Nullable Path passwordFile,
            int poolSize) {}

    /**
     * Keys and trust.
     *
     * @param signing PKCS#12 file of the key that signs and decrypts messages
     * @param tls PKCS#12 file of the server's own certificate
     * @param passwordFile a file with the password of all these stores
     * @param trust PKCS#12 file of the network's authorities
     * @param revocationLists one file for each authority, kept fresh by the operator
     */
    public record Keys(Path signing, Path tls, Path passwordFile, Path trust, List<Path> revocationLists) {}

    /**
     * Calls to sources.
     *
     * @param threads at most so many questions to sources at once; more are told that the source is busy
     * @param idle after which an unused thread ends
     */
    public record Sources(int threads, Duration idle) {}

    /**
     * Single collection.
     *
     * @param permitLifetime from a permit's issue to its expiry
     * @param confirmWithin for an institution to confirm what it is handed
     * @param firstRetry until the second attempt; doubled for each one after it
     * @param longestPause between two attempts
     * @param keepUndelivered how long undelivered data are kept at most
     * @param lookEvery how often this node looks for what is due
     */
    public record SingleCollection(
            Duration permitLifetime,
            Duration confirmWithin,
            Duration firstRetry,
            Duration longestPause,
            Duration keepUndelivered,
            Duration lookEvery) {}
}
