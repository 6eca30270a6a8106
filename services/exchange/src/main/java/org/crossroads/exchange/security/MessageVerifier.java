package org.crossroads.exchange.security;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.crossroads.exchange.security.SignatureCheck.Signed;
import org.crossroads.exchange.xml.Elements;
import org.crossroads.exchange.xml.Envelope;
import org.crossroads.exchange.xml.GuardedReader;
import org.crossroads.hub.evidence.SeenMessages;
import org.crossroads.hub.network.CertificateFingerprint;
import org.crossroads.hub.network.SecurityProfile;
import org.w3c.dom.Element;

/**
 * Verifies and decrypts a message in place. Cheap checks come first, so that a stranger cannot make us do private-key work;
 * nothing is believed before the signature holds, and replay is recorded last, so that a forgery cannot use up a message.
 */
public final class MessageVerifier {

    private static final Duration MOST_AGE = Duration.ofMinutes(5);
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(1);

    private final CertificateTrust trust;
    private final Correspondent.Directory directory;
    private final SeenMessages seen;
    private final Clock clock;
    private final SignatureCheck signatures;
    private final BodyDecryption decryption;

    public MessageVerifier(
            KeyMaterial own,
            CertificateTrust trust,
            Correspondent.Directory directory,
            SeenMessages seen,
            GuardedReader reader,
            Clock clock) {
        this.trust = trust;
        this.directory = directory;
        this.seen = seen;
        this.clock = clock;
        this.signatures = new SignatureCheck(new TokenCrypto(own, trust));
        this.decryption = new BodyDecryption(own.privateKey(), reader);
    }

    public Verified verify(Envelope envelope) throws Rejection {
        SecurityHeader header = SecurityHeader.of(envelope);
        X509Certificate certificate = signatures.certificateIn(header.signingToken());
        CertificateFingerprint fingerprint = CertificateFingerprint.of(certificate);
        Correspondent sender = directory
                .byCertificate(fingerprint)
                .orElseThrow(() -> new Rejection(
                        RejectionReason.CERTIFICATE_UNKNOWN, "nobody registered certificate " + fingerprint.hex()));
        trust.check(certificate, fingerprint);
        Opened opened = open(envelope, header, sender);
        if (!opened.signed().certificate().equals(certificate)) {
            throw new Rejection(RejectionReason.SIGNATURE_INVALID, "signed with another certificate");
        }
        if (!sender.active()) {
            throw new Rejection(RejectionReason.INSTITUTION_SUSPENDED, sender.code() + " is suspended");
        }
        Instant created = fresh(header.timestamp());
        followsProfile(envelope, sender, opened.encryption());
        String digest = opened.signed().digest();
        if (!seen.claim(digest, created.plus(MOST_AGE).plus(CLOCK_SKEW.multipliedBy(2)))) {
            throw new Rejection(RejectionReason.REPLAYED, "message " + digest + " was received before");
        }
        return new Verified(
                sender,
                certificate,
                fingerprint,
                digest,
                created,
                opened.signed().algorithm(),
                opened.encryption());
    }

    private record Opened(Signed signed, Optional<String> encryption) {}

    /** Undoes the sender's steps in the order of the header, which is the reverse of the order in which they were done. */
    private Opened open(Envelope envelope, SecurityHeader header, Correspondent sender) throws Rejection {
        if (!header.decryptFirst()) {
            Signed signed = signatures.verify(envelope, header);
            return new Opened(signed, decrypt(envelope, header, sender));
        }
        Optional<String> encryption = decryptBeforeAnythingIsKnown(envelope, header, sender);
        return new Opened(signatures.verify(envelope, header), encryption);
    }

    /**
     * Nobody has proved who sent this yet, so how long a failure takes must not say where it failed: the signature is
     * verified all the same, for its time alone.
     */
    private Optional<String> decryptBeforeAnythingIsKnown(
            Envelope envelope, SecurityHeader header, Correspondent sender) throws Rejection {
        try {
            return decrypt(envelope, header, sender);
        } catch (Rejection undecryptable) {
            try {
                signatures.verify(envelope, header);
            } catch (Rejection expected) {
                undecryptable.addSuppressed(expected);
            }
            throw undecryptable;
        }
    }

    private Optional<String> decrypt(Envelope envelope, SecurityHeader header, Correspondent sender) throws Rejection {
        Optional<Element> data = BodyDecryption.encryptedData(envelope);
        if (data.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                decryption.decrypt(envelope, data.get(), header.encryptedKeys(), ciphersOf(sender.profile())));
    }

    /** CBC only where the registration says so: without authentication of its own it invites oracles. */
    private static Set<String> ciphersOf(SecurityProfile profile) {
        return profile == SecurityProfile.SIGN_ENCRYPT_CBC
                ? Set.of(Suites.AES256_GCM, Suites.AES256_CBC)
                : Set.of(Suites.AES256_GCM);
    }

    /** A fault may come unencrypted: who sends it may not know for whom to encrypt, and it holds no content. */
    private static void followsProfile(Envelope envelope, Correspondent sender, Optional<String> encryption)
            throws Rejection {
        boolean fault = envelope.payload()
                .map(payload -> Elements.isNamed(payload, Envelope.SOAP, "Fault"))
                .orElse(false);
        if (!fault && sender.profile().encrypts() && encryption.isEmpty()) {
            throw new Rejection(
                    RejectionReason.PROFILE_NOT_FOLLOWED,
                    "not encrypted, though the profile is " + sender.profile().label());
        }
    }

    private Instant fresh(Element timestamp) throws Rejection {
        List<Element> children = Elements.children(timestamp);
        boolean known =
                children.stream().allMatch(child -> Set.of("Created", "Expires").contains(child.getLocalName()));
        Instant created = instant(timestamp, "Created").orElse(Instant.MIN);
        Instant expires = instant(timestamp, "Expires").orElse(Instant.MAX);
        Instant now = clock.instant();
        boolean sound = known && children.size() <= 2 && created.isBefore(expires) && !created.equals(Instant.MIN);
        boolean timely =
                created.isAfter(now.minus(MOST_AGE)) && created.isBefore(now.plus(CLOCK_SKEW)) && expires.isAfter(now);
        if (!sound || !timely) {
            throw new Rejection(
                    RejectionReason.TIMESTAMP_NOT_FRESH,
                    "created " + created + ", expires " + expires + ", now " + now);
        }
        return created;
    }

    private static Optional<Instant> instant(Element timestamp, String name) throws Rejection {
        try {
            return Elements.textAt(timestamp, name)
                    .map(text -> OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeParseException e) {
            throw new Rejection(RejectionReason.TIMESTAMP_NOT_FRESH, "a timestamp that is no moment", e);
        }
    }
}
