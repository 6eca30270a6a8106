package org.crossroads.exchange.collection;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.MGF1ParameterSpec;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import javax.crypto.spec.SecretKeySpec;
import org.crossroads.exchange.security.KeyMaterial;
import org.crossroads.hub.collection.ContentSeal;

/**
 * Seals content for the hub itself: AES-256-GCM under a key of its own, which is wrapped with RSA-OAEP (SHA-256) for the
 * hub's certificate. Three base64 texts with dots between them: wrapped key, nonce, content; the label is authenticated.
 */
public final class KeyContentSeal implements ContentSeal {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final String WRAPPING = "RSA/ECB/OAEPWithSHA-256AndMGF1Padding";
    private static final AlgorithmParameterSpec OAEP =
            new OAEPParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, PSource.PSpecified.DEFAULT);
    private static final int KEY_OCTETS = 32;
    private static final int NONCE_OCTETS = 12;
    private static final int TAG_BITS = 128;

    private final KeyMaterial own;
    private final SecureRandom random;

    public KeyContentSeal(KeyMaterial own, SecureRandom random) {
        if (!(own.certificate().getPublicKey() instanceof RSAPublicKey)) {
            throw new IllegalArgumentException("content is sealed with RSA, as messages are");
        }
        this.own = own;
        this.random = random;
    }

    @Override
    public String seal(String content, String label) {
        try {
            SecretKey key = new SecretKeySpec(drawn(KEY_OCTETS), "AES");
            byte[] nonce = drawn(NONCE_OCTETS);
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(label.getBytes(StandardCharsets.UTF_8));
            byte[] closed = cipher.doFinal(content.getBytes(StandardCharsets.UTF_8));
            Cipher wrapping = Cipher.getInstance(WRAPPING);
            wrapping.init(Cipher.ENCRYPT_MODE, own.certificate().getPublicKey(), OAEP);
            Base64.Encoder base64 = Base64.getEncoder();
            return base64.encodeToString(wrapping.doFinal(key.getEncoded())) + "." + base64.encodeToString(nonce) + "."
                    + base64.encodeToString(closed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("content could not be sealed", e);
        }
    }

    @Override
    public Optional<String> open(String sealed, String label) {
        String[] parts = sealed.split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            Base64.Decoder base64 = Base64.getDecoder();
            Cipher wrapping = Cipher.getInstance(WRAPPING);
            wrapping.init(Cipher.DECRYPT_MODE, own.privateKey(), OAEP);
            SecretKey key = new SecretKeySpec(wrapping.doFinal(base64.decode(parts[0])), "AES");
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, base64.decode(parts[1])));
            cipher.updateAAD(label.getBytes(StandardCharsets.UTF_8));
            return Optional.of(new String(cipher.doFinal(base64.decode(parts[2])), StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            // Sealed for another key or label, or changed: which of them does not matter to who reads.
            return Optional.empty();
        }
    }

    private byte[] drawn(int octets) {
        byte[] drawn = new byte[octets];
        random.nextBytes(drawn);
        return drawn;
    }
}
