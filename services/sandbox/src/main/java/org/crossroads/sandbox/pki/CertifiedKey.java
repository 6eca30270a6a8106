package org.crossroads.sandbox.pki;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;

/** A private key with the certificates that vouch for it, its own first, the root last. */
record CertifiedKey(PrivateKey key, List<X509Certificate> chain) {

    CertifiedKey {
        chain = List.copyOf(chain);
        if (chain.isEmpty()) {
            throw new IllegalArgumentException("a certified key has a certificate");
        }
    }

    X509Certificate certificate() {
        return chain.get(0);
    }
}
