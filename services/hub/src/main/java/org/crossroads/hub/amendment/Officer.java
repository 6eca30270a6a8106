package org.crossroads.hub.amendment;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.Base64;

/** One of those who may change the table, known by the certificate that the network's authority gave. */
public record Officer(String name, X509Certificate certificate) {

    /** Whether the officer made this signature (base64) over the text. */
    boolean signed(String text, String signature) {
        try {
            PublicKey key = certificate.getPublicKey();
            Signature verification =
                    Signature.getInstance(key.getAlgorithm().equals("EC") ? "SHA256withECDSA" : "SHA256withRSA");
            verification.initVerify(key);
            verification.update(text.getBytes(StandardCharsets.UTF_8));
            return verification.verify(Base64.getMimeDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            // Not a signature of this key, or not one at all: the same to who asks.
            return false;
        }
    }
}
