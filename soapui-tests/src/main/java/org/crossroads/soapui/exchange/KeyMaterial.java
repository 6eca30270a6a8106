package org.crossroads.soapui.exchange;

import java.security.KeyStore;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.wss4j.common.crypto.Crypto;
import org.apache.wss4j.common.crypto.Merlin;
import org.crossroads.soapui.project.WssContainer;

/** The project's cryptos, opened, by the basename of their file. */
public final class KeyMaterial {

    private final Map<String, Crypto> cryptos = new HashMap<>();

    public KeyMaterial(WssContainer security, PkiDirectory pki) {
        for (WssContainer.Crypto crypto : security.cryptos()) {
            KeyStore store = pki.keyStore(crypto.source(), pki.passwordFor(crypto.password()));
            Merlin merlin = new Merlin();
            if (crypto.isTruststore()) {
                merlin.setTrustStore(store);
            } else {
                merlin.setKeyStore(store);
            }
            cryptos.put(crypto.label(), merlin);
        }
    }

    Crypto crypto(String label) {
        return Optional.ofNullable(cryptos.get(label)).orElseThrow();
    }
}
