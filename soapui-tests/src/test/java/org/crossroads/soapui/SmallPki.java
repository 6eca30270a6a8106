package org.crossroads.soapui;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** One authority, the hub and RVA, in the files that the project expects; the password is not the project's. */
record SmallPki(Path directory) {

    static final char[] PASSWORD = "made for this run".toCharArray();

    static SmallPki in(Path directory) {
        try {
            Files.createDirectories(directory.resolve("keys"));
            Files.writeString(directory.resolve("password"), new String(PASSWORD) + "\n");
            KeyPair authorityKey = newKey();
            X509Certificate authority = certificate("CN=Authority", authorityKey, "CN=Authority", authorityKey, true);
            KeyPair hubKey = newKey();
            X509Certificate hub = certificate("CN=Hub", hubKey, "CN=Authority", authorityKey, false);
            KeyPair rvaKey = newKey();
            X509Certificate rva = certificate("CN=RVA", rvaKey, "CN=Authority", authorityKey, false);
            keep(directory.resolve("hub.p12"), "hub", hubKey.getPrivate(), hub);
            keep(directory.resolve("keys/RVA.p12"), "rva", rvaKey.getPrivate(), rva);
            keep(directory.resolve("hub-certificate.p12"), "hub", hub);
            keep(directory.resolve("truststore.p12"), "authority", authority);
            return new SmallPki(directory);
        } catch (IOException | GeneralSecurityException | OperatorException e) {
            throw new IllegalStateException(e);
        }
    }

    KeyStore store(String file) {
        try (var content = Files.newInputStream(directory.resolve(file))) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(content, PASSWORD);
            return store;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair newKey() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return generator.generateKeyPair();
    }

    private static X509Certificate certificate(
            String subject, KeyPair key, String issuer, KeyPair issuerKey, boolean isAuthority)
            throws GeneralSecurityException, OperatorException, IOException {
        Instant now = Instant.now();
        var builder = new JcaX509v3CertificateBuilder(
                new X500Principal(issuer),
                BigInteger.valueOf(System.nanoTime()),
                Date.from(now.minus(Duration.ofHours(1))),
                Date.from(now.plus(Duration.ofDays(1))),
                new X500Principal(subject),
                key.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(isAuthority));
        builder.addExtension(
                Extension.subjectAlternativeName,
                false,
                new GeneralNames(new GeneralName(GeneralName.dNSName, "localhost")));
        return new JcaX509CertificateConverter()
                .getCertificate(
                        builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(issuerKey.getPrivate())));
    }

    private static void keep(Path file, String alias, PrivateKey key, Certificate certificate)
            throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry(alias, key, PASSWORD, new Certificate[] {certificate});
        write(store, file);
    }

    private static void keep(Path file, String alias, Certificate certificate)
            throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry(alias, certificate);
        write(store, file);
    }

    private static void write(KeyStore store, Path file) throws IOException, GeneralSecurityException {
        try (OutputStream content = Files.newOutputStream(file)) {
            store.store(content, PASSWORD);
        }
    }
}
