package org.crossroads.exchange.collection;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.Signature;
import java.util.Base64;
import org.crossroads.exchange.security.KeyMaterial;
import org.crossroads.hub.collection.PermitSignature;

/** The hub's signature under permits, with the key that signs its messages: SHA-256, base64url without padding. */
public final class KeyPermitSignature implements PermitSignature {

    private final KeyMaterial own;

    public KeyPermitSignature(KeyMaterial own) {
        this.own = own;
    }

    @Override
    public String sign(String text) {
        try {
            Signature signature = Signature.getInstance(algorithm(own.privateKey()));
            signature.initSign(own.privateKey());
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a permit of our own could not be signed", e);
        }
    }

    @Override
    public boolean holds(String text, String signed) {
        try {
            Signature signature =
                    Signature.getInstance(algorithm(own.certificate().getPublicKey()));
            signature.initVerify(own.certificate().getPublicKey());
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return signature.verify(Base64.getUrlDecoder().decode(signed));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            // Not a signature of this key, or not one at all: the same to who shows it.
            return false;
        }
    }

    private static String algorithm(Key key) {
        return key.getAlgorithm().equals("EC") ? "SHA256withECDSA" : "SHA256withRSA";
    }
}
