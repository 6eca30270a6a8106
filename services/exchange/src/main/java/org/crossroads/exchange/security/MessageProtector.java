package org.crossroads.exchange.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.crypto.SecretKey;
import org.apache.wss4j.common.WSEncryptionPart;
import org.apache.wss4j.common.WSS4JConstants;
import org.apache.wss4j.common.ext.WSSecurityException;
import org.apache.wss4j.common.util.KeyUtils;
import org.apache.wss4j.dom.WSConstants;
import org.apache.wss4j.dom.engine.WSSConfig;
import org.apache.wss4j.dom.message.WSSecEncrypt;
import org.apache.wss4j.dom.message.WSSecHeader;
import org.apache.wss4j.dom.message.WSSecSignature;
import org.crossroads.exchange.xml.Elements;
import org.crossroads.exchange.xml.Envelope;
import org.crossroads.hub.network.SecurityProfile;
import org.w3c.dom.Element;

/**
 * Signs a message in place and, for a known recipient, encrypts its Body as the recipient's profile says.
 *
 * <p>Header order: EncryptedKey, Timestamp, BinarySecurityToken, Signature. Some stacks need the Timestamp before the
 * Signature, and the token always; none may need our certificate beforehand.
 */
public final class MessageProtector {

    private static final Duration TIME_TO_LIVE = Duration.ofMinutes(5);

    private final KeyMaterial own;
    private final TokenCrypto crypto;
    private final Clock clock;

    public MessageProtector(KeyMaterial own, CertificateTrust trust, Clock clock) {
        // Without it no algorithm has a name; a client protects a message before anything else was verified.
        WSSConfig.init();
        this.own = own;
        this.crypto = new TokenCrypto(own, trust);
        this.clock = clock;
    }

    /** Without a recipient the message is only signed, and must hold nothing that is not for everyone. */
    public void protect(Envelope envelope, Optional<Correspondent> recipient) {
        try {
            WSSecHeader header = new WSSecHeader(envelope.document());
            Element security = header.insertSecurityHeader();
            addTimestamp(security);
            sign(header);
            Optional<Correspondent> encryptFor =
                    recipient.filter(r -> r.profile().encrypts());
            if (encryptFor.isPresent()) {
                encrypt(header, encryptFor.get());
            }
        } catch (WSSecurityException e) {
            throw new IllegalStateException("a message of our own could not be protected", e);
        }
    }

    private void addTimestamp(Element security) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Element timestamp = security.getOwnerDocument().createElementNS(WSS4JConstants.WSU_NS, "wsu:Timestamp");
        timestamp.setAttributeNS(WSS4JConstants.WSU_NS, "wsu:Id", "TS-1");
        security.appendChild(timestamp);
        Elements.append(timestamp, WSS4JConstants.WSU_NS, "Created", text(now));
        Elements.append(timestamp, WSS4JConstants.WSU_NS, "Expires", text(now.plus(TIME_TO_LIVE)));
    }

    private static String text(Instant instant) {
        return DateTimeFormatter.ISO_INSTANT.format(instant);
    }

    private void sign(WSSecHeader header) throws WSSecurityException {
        WSSecSignature signature = new WSSecSignature(header);
        signature.setUserInfo(TokenCrypto.OWN, "");
        signature.setKeyIdentifierType(WSConstants.BST_DIRECT_REFERENCE);
        signature.setSignatureAlgorithm(
                own.privateKey().getAlgorithm().equals("EC") ? Suites.ECDSA_SHA256 : Suites.RSA_SHA256);
        signature.setDigestAlgo(Suites.SHA256);
        signature.setSigCanonicalization(Suites.EXCLUSIVE_C14N);
        signature.prepare(crypto);
        signature.appendBSTElementToHeader();
        List<WSEncryptionPart> parts = new ArrayList<>();
        parts.add(new WSEncryptionPart("Body", WSS4JConstants.URI_SOAP11_ENV, "Element"));
        parts.add(new WSEncryptionPart("Timestamp", WSS4JConstants.WSU_NS, "Element"));
        parts.add(new WSEncryptionPart("BinarySecurityToken", WSS4JConstants.WSSE_NS, "Element"));
        signature.computeSignature(signature.addReferencesToSign(parts), false, null);
    }

    private void encrypt(WSSecHeader header, Correspondent recipient) throws WSSecurityException {
        String cipher = recipient.profile() == SecurityProfile.SIGN_ENCRYPT_CBC ? Suites.AES256_CBC : Suites.AES256_GCM;
        WSSecEncrypt encryption = new WSSecEncrypt(header);
        encryption.setUseThisCert(recipient.encryptFor());
        encryption.setKeyIdentifierType(WSConstants.ISSUER_SERIAL);
        encryption.setKeyEncAlgo(Suites.RSA_OAEP);
        encryption.setSymmetricEncAlgorithm(cipher);
        SecretKey key = KeyUtils.getKeyGenerator(cipher).generateKey();
        encryption.build(crypto, key);
    }
}
