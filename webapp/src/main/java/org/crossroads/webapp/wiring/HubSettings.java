package org.crossroads.webapp.wiring;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.crossroads.hub.register.Numbering;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The settings of {@code crossroads.yaml} under {@code crossroads}.
 *
 * @param publicUrl where partners reach the hub; stands in the served WSDLs
 * @param institution whoever runs this node, by its code in the registry: the hub's own, or that of an institution that
 *     manages a secondary network
 * @param uplink for the node of a secondary network: the hub, by its code in the registry, whose endpoint stands there too
 * @param registry the directory of registry files to load at start
 * @param contracts the directory of consultations that are added to those of the program
 */
@ConfigurationProperties("crossroads")
public record HubSettings(
        URI publicUrl,
        String institution,
        @Nullable String uplink,
        @Nullable Path registry,
        @Nullable Path contracts,
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

    public HubSettings {
        uplink = uplink == null || uplink.isBlank() ? null : uplink;
    }

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
     * @param callsAtOnce to one source; more are told that it is busy
     * @param connectWithin for a connection to come about, TLS and all
     * @param room for large answers together; as a part of the largest heap when it is zero
     * @param roomWait how long an answer may wait for it; then its source is told to be busy
     * @param deadlines in the place of those that the contracts' descriptors set, by service and operation
     */
    public record Sources(
            int threads,
            Duration idle,
            int callsAtOnce,
            Duration connectWithin,
            DataSize room,
            Duration roomWait,
            Pause pause,
            @DefaultValue Map<String, Duration> deadlines) {}

    /**
     * When a source that does not answer is given a pause.
     *
     * @param lastCalls of which the failed ones are counted
     * @param leastCalls before that means anything
     * @param failedPercent of them
     * @param length of the pause
     * @param trials calls after it, by which is decided whether it goes on
     */
    public record Pause(int lastCalls, int leastCalls, int failedPercent, Duration length, int trials) {}

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
