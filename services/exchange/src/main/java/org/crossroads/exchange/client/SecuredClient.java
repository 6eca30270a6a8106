package org.crossroads.exchange.client;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;
import org.crossroads.exchange.security.CertificateTrust;
import org.crossroads.exchange.security.Correspondent;
import org.crossroads.exchange.security.KeyMaterial;
import org.crossroads.exchange.security.MessageProtector;
import org.crossroads.exchange.security.MessageVerifier;
import org.crossroads.exchange.security.Rejection;
import org.crossroads.exchange.security.Verified;
import org.crossroads.exchange.xml.Documents;
import org.crossroads.exchange.xml.Envelope;
import org.crossroads.exchange.xml.GuardedReader;
import org.crossroads.exchange.xml.HostileXml;
import org.crossroads.exchange.xml.XmlLimits;
import org.crossroads.hub.consultation.Source.Failure;
import org.crossroads.hub.network.CertificateFingerprint;

/**
 * Sends one signed and encrypted message and verifies the answer: that it is signed by exactly the party that was asked.
 * Made once and used by many threads; connections are kept.
 */
public final class SecuredClient {

    private static final int MOST_PEERS = 1_000;

    private final HttpClient http;
    private final MessageProtector protector;
    private final KeyMaterial own;
    private final CertificateTrust trust;
    private final GuardedReader reader = new GuardedReader(XmlLimits.MESSAGE);
    private final Clock clock;
    /** One for each peer as it is registered now; a changed registration is another peer. */
    private final Map<Correspondent, MessageVerifier> verifiers = new ConcurrentHashMap<>();

    public SecuredClient(KeyMaterial own, CertificateTrust trust, SSLContext tls, Clock clock) {
        this.own = own;
        this.trust = trust;
        this.clock = clock;
        this.protector = new MessageProtector(own, trust, clock);
        this.http = HttpClient.newBuilder()
                .sslContext(tls)
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** A message as it was on the wire. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record OnTheWire(byte[] octets) {
        public String text() {
            return new String(octets, StandardCharsets.UTF_8);
        }
    }

    /**
     * What went over the wire and came back.
     *
     * @param receipt place and hash of the exchange in the hub's evidence log, when it says so
     * @param reply verified and decrypted
     */
    public record Exchanged(
            OnTheWire sent,
            OnTheWire received,
            int httpStatus,
            Optional<String> receipt,
            Envelope reply,
            Verified verified) {}

    /** Calls and waits, at most until the deadline; the request's Body is encrypted in place. */
    public Exchanged call(URI endpoint, Correspondent peer, String action, Envelope request, Duration deadline)
            throws CallFailure {
        protector.protect(request, Optional.of(peer));
        byte[] octets = Documents.write(request.document());
        HttpResponse<InputStream> response = send(endpoint, action, octets, deadline);
        return verify(peer, octets, response);
    }

    private HttpResponse<InputStream> send(URI endpoint, String action, byte[] octets, Duration deadline)
            throws CallFailure {
        HttpRequest post = HttpRequest.newBuilder(endpoint)
                .header("Content-Type", "text/xml;charset=UTF-8")
                .header("SOAPAction", "\"" + action + "\"")
                .timeout(deadline)
                .POST(HttpRequest.BodyPublishers.ofByteArray(octets))
                .build();
        CompletableFuture<HttpResponse<InputStream>> answer =
                http.sendAsync(post, HttpResponse.BodyHandlers.ofInputStream());
        try {
            return answer.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new CallFailure(Failure.TIMED_OUT, "no answer in " + deadline, e);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new CallFailure(Failure.TIMED_OUT, "given up", e);
        } catch (ExecutionException e) {
            boolean late = e.getCause() instanceof HttpTimeoutException;
            throw new CallFailure(late ? Failure.TIMED_OUT : Failure.UNREACHABLE, "no answer", e);
        }
    }

    private Exchanged verify(Correspondent peer, byte[] sent, HttpResponse<InputStream> response) throws CallFailure {
        try {
            byte[] received = octets(response.body());
            Envelope reply = Envelope.of(reader.read(received));
            Verified verified = verifierFor(peer).verify(reply);
            return new Exchanged(
                    new OnTheWire(sent),
                    new OnTheWire(received),
                    response.statusCode(),
                    response.headers().firstValue("Crossroads-Receipt"),
                    reply,
                    verified);
        } catch (IOException e) {
            throw new CallFailure(Failure.UNREACHABLE, "the answer broke off", e);
        } catch (HostileXml e) {
            throw new CallFailure(Failure.NOT_VALID, "HTTP " + response.statusCode() + " without an envelope", e);
        } catch (Rejection e) {
            throw new CallFailure(Failure.NOT_TRUSTED, e.explanation(), e);
        }
    }

    /**
     * Knows nobody but the party that was asked. A reply needs no record against replay: it comes on the connection of its
     * own question, and the caller compares the ticket.
     */
    private MessageVerifier verifierFor(Correspondent peer) {
        if (verifiers.size() > MOST_PEERS) {
            verifiers.clear();
        }
        return verifiers.computeIfAbsent(peer, this::newVerifier);
    }

    private MessageVerifier newVerifier(Correspondent peer) {
        return new MessageVerifier(
                own,
                trust,
                fingerprint -> Optional.of(peer)
                        .filter(known ->
                                CertificateFingerprint.of(known.encryptFor()).equals(fingerprint)),
                (digest, until) -> true,
                reader,
                clock);
    }

    private byte[] octets(InputStream stream) throws IOException, HostileXml {
        int most = reader.limits().bytes();
        try (stream) {
            ByteArrayOutputStream octets = new ByteArrayOutputStream(8192);
            byte[] buffer = new byte[8192];
            for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
                octets.write(buffer, 0, read);
                if (octets.size() > most) {
                    throw new HostileXml("more than " + most + " octets");
                }
            }
            return octets.toByteArray();
        }
    }
}
