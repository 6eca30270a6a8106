package org.crossroads.exchange.security;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Collections;

/** A private key and its certificate, held in memory: reading a key store for a message costs more than the message. */
public record KeyMaterial(PrivateKey privateKey, X509Certificate certificate) {

    /** The one key of a PKCS#12 file. */
    public static KeyMaterial load(Path file, char[] password) {
        try (InputStream stream = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(stream, password);
            for (String alias : Collections.list(store.aliases())) {
                if (store.isKeyEntry(alias)) {
                    PrivateKey key = (PrivateKey) store.getKey(alias, password);
                    return new KeyMaterial(key, (X509Certificate) store.getCertificate(alias));
                }
            }
            throw new IllegalArgumentException(file + " has no key");
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalArgumentException("the key store " + file + " cannot be read", e);
        }
    }

    /** Hides the key. */
    @Override
    public String toString() {
        return "KeyMaterial[" + certificate.getSubjectX500Principal().getName() + "]";
    }
}
