package org.crossroads.exchange.client;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
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
import java.util.concurrent.atomic.AtomicInteger;
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
import org.crossroads.hub.consultation.Deadline;
import org.crossroads.hub.consultation.Source.Failure;
import org.crossroads.hub.network.CertificateFingerprint;

/**
 * Sends one signed and encrypted message and verifies the answer: that it is signed by exactly the party that was asked.
 * Made once and used by many threads; connections are kept.
 */
public final class SecuredClient {

    private static final int MOST_PEERS = 1_000;
    /** Of several sources together, for who asks the hub. */
    private static final int LARGEST_REPLY = 32 * 1024 * 1024;

    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(5);
    /** So long, and so many at a time, is an answer waited for that is late already: only to record that it came. */
    private static final Duration LATE_FOR = Duration.ofSeconds(30);

    private static final int MOST_LATE = 256;
    private static final Room UNLIMITED = Room.withoutLimit();

    private final HttpClient http;
    private final MessageProtector protector;
    private final KeyMaterial own;
    private final CertificateTrust trust;
    private final Clock clock;
    /** One for each peer as it is registered now; a changed registration is another peer. */
    private final Map<Peer, MessageVerifier> verifiers = new ConcurrentHashMap<>();

    private final Map<Integer, GuardedReader> readers = new ConcurrentHashMap<>();
    private final AtomicInteger lateOnes = new AtomicInteger();
    private final UsualSizes sizes = new UsualSizes();

    public SecuredClient(KeyMaterial own, CertificateTrust trust, SSLContext tls, Clock clock) {
        this(own, trust, tls, CONNECT_WITHIN, clock);
    }

    /** @param connectWithin for a connection to come about, TLS and all */
    public SecuredClient(KeyMaterial own, CertificateTrust trust, SSLContext tls, Duration connectWithin, Clock clock) {
        this.own = own;
        this.trust = trust;
        this.clock = clock;
        this.protector = new MessageProtector(own, trust, clock);
        this.http = HttpClient.newBuilder()
                .sslContext(tls)
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(connectWithin)
                .build();
    }

    private record Peer(Correspondent correspondent, int mostOctets) {}

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

    /**
     * Calls and waits, at most until the deadline; gives the answer, verified and decrypted, and keeps nothing of it but
     * that.
     */
    public Envelope ask(Call call) throws CallFailure {
        try (Reception reception = reception(call)) {
            reception.awaitRoomFor(sizes.usual(call.endpoint(), call.action()));
            byte[] octets = protectedOctets(call);
            Envelope reply =
                    opened(call, send(call, octets, reception), reception).reply();
            sizes.came(call.endpoint(), call.action(), reception.claimed());
            return reply;
        }
    }

    /**
     * Calls and waits, at most until the deadline; the request's Body is encrypted in place. For who wants to see the
     * messages too.
     */
    public Exchanged call(URI endpoint, Correspondent peer, String action, Envelope request, Duration deadline)
            throws CallFailure {
        Call call = new Call(
                endpoint,
                peer,
                action,
                request,
                new Deadline(clock, deadline),
                LARGEST_REPLY,
                UNLIMITED.share(),
                () -> {});
        byte[] octets = protectedOctets(call);
        try (Reception reception = reception(call)) {
            HttpResponse<Octets> response = send(call, octets, reception);
            byte[] received = response.body().toArray();
            Opened opened = opened(call, response, reception);
            return new Exchanged(
                    new OnTheWire(octets),
                    new OnTheWire(received),
                    response.statusCode(),
                    response.headers().firstValue("Crossroads-Receipt"),
                    opened.reply(),
                    opened.verified());
        } finally {
            call.room().close();
        }
    }

    private byte[] protectedOctets(Call call) {
        protector.protect(call.request(), Optional.of(call.peer()));
        return Documents.write(call.request().document());
    }

    private static Reception reception(Call call) {
        return new Reception(call.mostOctets(), call.room(), call.deadline());
    }

    private HttpResponse<Octets> send(Call call, byte[] octets, Reception reception) throws CallFailure {
        HttpRequest post = HttpRequest.newBuilder(call.endpoint())
                .header("Content-Type", "text/xml;charset=UTF-8")
                .header("SOAPAction", "\"" + call.action() + "\"")
                .POST(HttpRequest.BodyPublishers.ofByteArray(octets))
                .build();
        CompletableFuture<HttpResponse<Octets>> answer = http.sendAsync(post, reception);
        try {
            HttpResponse<Octets> response = call.deadline().await(answer);
            if (reception.isGivenUp()) {
                // Its last octet came in the moment in which the deadline ended.
                call.late().run();
                throw new CallFailure(Failure.TIMED_OUT, "no answer in time");
            }
            return response;
        } catch (TimeoutException e) {
            letCome(answer, reception, call.late());
            throw new CallFailure(Failure.TIMED_OUT, "no answer in time", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            if (call.deadline().isOver()) {
                letCome(answer, reception, call.late());
            } else {
                reception.giveUp();
                answer.cancel(true);
            }
            throw new CallFailure(Failure.TIMED_OUT, "given up", e);
        } catch (ExecutionException e) {
            reception.giveUp();
            throw failure(e);
        }
    }

    private static CallFailure failure(ExecutionException failed) {
        Throwable first = failed;
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof CallFailure known) {
                return known;
            }
            first = cause;
        }
        return new CallFailure(Failure.UNREACHABLE, "no answer: " + first, failed);
    }

    /**
     * The connection stays open for a while, so that it can be told that an answer came after all. It holds no thread and
     * nothing of what comes.
     */
    private void letCome(CompletableFuture<HttpResponse<Octets>> answer, Reception reception, Runnable late) {
        reception.giveUp();
        if (lateOnes.incrementAndGet() > MOST_LATE) {
            lateOnes.decrementAndGet();
            answer.cancel(true);
            return;
        }
        var unused = answer.whenComplete((came, failure) -> {
            lateOnes.decrementAndGet();
            if (failure == null) {
                late.run();
            }
        });
        CompletableFuture.delayedExecutor(LATE_FOR.toMillis(), TimeUnit.MILLISECONDS)
                .execute(() -> answer.cancel(true));
    }

    private record Opened(Envelope reply, Verified verified) {}

    private Opened opened(Call call, HttpResponse<Octets> response, Reception reception) throws CallFailure {
        try {
            Peer peer = new Peer(call.peer(), call.mostOctets());
            Envelope reply = Envelope.of(readerFor(peer).read(response.body().drain()));
            return new Opened(reply, verifierFor(peer).verify(reply));
        } catch (HostileXml e) {
            reception.makeRoom();
            throw new CallFailure(Failure.NOT_VALID, "HTTP " + response.statusCode() + " without an envelope", e);
        } catch (Rejection e) {
            reception.makeRoom();
            throw new CallFailure(Failure.NOT_TRUSTED, e.explanation(), e);
        }
    }

    /**
     * Knows nobody but the party that was asked. A reply needs no record against replay: it comes on the connection of its
     * own question, and the caller compares the ticket.
     */
    private MessageVerifier verifierFor(Peer peer) {
        if (verifiers.size() > MOST_PEERS) {
            verifiers.clear();
        }
        return verifiers.computeIfAbsent(peer, this::newVerifier);
    }

    /** One for each limit that a contract sets; contracts are few. */
    private GuardedReader readerFor(Peer peer) {
        return readers.computeIfAbsent(peer.mostOctets(), octets -> new GuardedReader(XmlLimits.ofAnswer(octets)));
    }

    private MessageVerifier newVerifier(Peer peer) {
        CertificateFingerprint registered =
                CertificateFingerprint.of(peer.correspondent().encryptFor());
        return new MessageVerifier(
                own,
                trust,
                fingerprint -> Optional.of(peer.correspondent()).filter(known -> registered.equals(fingerprint)),
                (digest, until) -> true,
                readerFor(peer),
                clock);
    }
}
