package org.crossroads.exchange.security;

import java.security.Key;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;
import org.apache.wss4j.common.WSS4JConstants;
import org.apache.xml.security.encryption.XMLCipher;
import org.apache.xml.security.encryption.XMLEncryptionException;
import org.apache.xml.security.exceptions.XMLSecurityException;
import org.crossroads.exchange.xml.Elements;
import org.crossroads.exchange.xml.Envelope;
import org.crossroads.exchange.xml.GuardedReader;
import org.crossroads.exchange.xml.HostileXml;
import org.w3c.dom.DocumentFragment;
import org.w3c.dom.Element;

/**
 * Puts the plain content in the place of an encrypted Body, under the same limits as the message itself. Only the whole
 * content of the Body may be encrypted, so what was encrypted is known by position.
 */
final class BodyDecryption {

    private static final String SHA1 = "http://www.w3.org/2000/09/xmldsig#sha1";

    private static final int AES_256_OCTETS = 32;

    private final SecureRandom random = new SecureRandom();
    private final PrivateKey privateKey;
    private final GuardedReader reader;

    BodyDecryption(PrivateKey privateKey, GuardedReader reader) {
        this.privateKey = privateKey;
        this.reader = reader;
    }

    static Optional<Element> encryptedData(Envelope envelope) {
        return envelope.payload().filter(e -> Elements.isNamed(e, WSS4JConstants.ENC_NS, "EncryptedData"));
    }

    /** Decrypts in place; gives the algorithm that the body was encrypted with. */
    String decrypt(Envelope envelope, Element data, List<Element> keys, Set<String> accepted) throws Rejection {
        String algorithm = algorithmOf(data);
        if (!accepted.contains(algorithm)) {
            throw new Rejection(RejectionReason.ALGORITHM_NOT_ACCEPTED, "body encryption " + algorithm);
        }
        byte[] plain = plain(data, referring(keys, data), algorithm);
        try {
            DocumentFragment content =
                    reader.readFragment(plain, Elements.namespacesInScope(envelope.body()), envelope.document());
            envelope.body().replaceChild(content, data);
        } catch (HostileXml e) {
            throw new Rejection(RejectionReason.MALFORMED, "encrypted content", e);
        }
        if (Elements.children(envelope.body()).size() != 1) {
            throw new Rejection(RejectionReason.MALFORMED, "encrypted content of not exactly one element");
        }
        return algorithm;
    }

    /** The keys that say they are for this data; a message may carry keys for other recipients too. */
    private static List<Element> referring(List<Element> keys, Element data) throws Rejection {
        String id = data.getAttribute("Id");
        List<Element> referring = new ArrayList<>();
        for (Element key : keys) {
            List<Element> references =
                    Elements.child(key, "ReferenceList").map(Elements::children).orElse(List.of());
            for (Element reference : references) {
                if (id.isEmpty() || !reference.getAttribute("URI").equals("#" + id)) {
                    throw SecurityHeader.notAccepted("something else than the Body's content is encrypted");
                }
                referring.add(key);
            }
        }
        if (referring.isEmpty()) {
            throw new Rejection(RejectionReason.DECRYPTION_FAILED, "no key for the encrypted body");
        }
        return referring;
    }

    private byte[] plain(Element data, List<Element> keys, String algorithm) throws Rejection {
        Exception last = new XMLEncryptionException("empty");
        for (Element key : keys) {
            checkTransport(key);
            try {
                XMLCipher decrypt = XMLCipher.getInstance();
                DataKey opened = dataKey(key, algorithm);
                decrypt.init(XMLCipher.DECRYPT_MODE, opened.key());
                byte[] plain = decrypt.decryptToByteArray(data);
                // With CBC, one random key in 256 finds a padding that holds: what it gives is still nothing.
                if (opened.isTheSenders()) {
                    return plain;
                }
            } catch (XMLSecurityException | RuntimeException e) {
                // Odd structures end in the library's own run-time exceptions; to the sender it is all one failure.
                last = e;
            }
        }
        throw new Rejection(RejectionReason.DECRYPTION_FAILED, "the body cannot be decrypted", last);
    }

    private record DataKey(Key key, boolean isTheSenders) {}

    /**
     * The key of the data; a random one when it does not open, so that a wrong key fails where wrong data does, and as late
     * (RFC 8017, section 7.1.2, note: the two must not be told apart).
     */
    private DataKey dataKey(Element key, String algorithm) {
        try {
            XMLCipher unwrap = XMLCipher.getInstance();
            unwrap.init(XMLCipher.UNWRAP_MODE, privateKey);
            return new DataKey(
                    unwrap.decryptKey(unwrap.loadEncryptedKey(key.getOwnerDocument(), key), algorithm), true);
        } catch (XMLSecurityException | RuntimeException notOurs) {
            byte[] octets = new byte[AES_256_OCTETS];
            random.nextBytes(octets);
            return new DataKey(new SecretKeySpec(octets, "AES"), false);
        }
    }

    private static void checkTransport(Element key) throws Rejection {
        Element method = Elements.child(key, "EncryptionMethod").orElse(key);
        String digest = Elements.child(method, "DigestMethod")
                .map(element -> element.getAttribute("Algorithm"))
                .orElse(SHA1);
        if (!method.getAttribute("Algorithm").equals(Suites.RSA_OAEP) || !digest.equals(SHA1)) {
            throw new Rejection(
                    RejectionReason.ALGORITHM_NOT_ACCEPTED, "key transport " + method.getAttribute("Algorithm"));
        }
    }

    private static String algorithmOf(Element data) {
        return Elements.child(data, "EncryptionMethod")
                .map(method -> method.getAttribute("Algorithm"))
                .orElse("none");
    }
}
