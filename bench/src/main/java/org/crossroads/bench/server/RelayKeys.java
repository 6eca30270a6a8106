package org.crossroads.bench.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.crossroads.bench.Network;
import org.crossroads.sandbox.pki.PkiFiles;

/**
 * The stores of the bare relay: the hub's own key, for it takes the hub's place, and whom it trusts.
 *
 * @param trustStore the network's authorities, and the source's certificate to encrypt for
 */
record RelayKeys(Path keyStore, Path trustStore, String password, String alias) {

    static final String SOURCE = "source";

    static RelayKeys make(PkiFiles pki, Path directory) throws IOException, GeneralSecurityException {
        char[] password = pki.readPassword();
        KeyStore trusted = load(pki.trustStore(), password);
        try (InputStream pem = Files.newInputStream(pki.certificate(Network.SOURCE))) {
            trusted.setCertificateEntry(
                    SOURCE, CertificateFactory.getInstance("X.509").generateCertificate(pem));
        }
        Path trustStore = directory.resolve("relay-truststore.p12");
        try (OutputStream file = Files.newOutputStream(trustStore)) {
            trusted.store(file, password);
        }
        return new RelayKeys(pki.hub(), trustStore, String.valueOf(password), "hub");
    }

    TrustManager[] tls() throws IOException, GeneralSecurityException {
        TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(load(trustStore, password.toCharArray()));
        return trusted.getTrustManagers();
    }

    private static KeyStore load(Path file, char[] password) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream stream = Files.newInputStream(file)) {
            store.load(stream, password);
        }
        return store;
    }

    /** Hides the password. */
    @Override
    public String toString() {
        return "RelayKeys[" + alias + "]";
    }
}
