package org.crossroads.sandbox.pki;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;

/** Writes what only its owner may read: directories 0700, files 0600 from the moment they exist, each replaced whole. */
final class PrivateFiles {

    private static final FileAttribute<?>[] DIRECTORY = ownerOnly("rwx------");
    private static final FileAttribute<?>[] FILE = ownerOnly("rw-------");

    private final char[] password;

    PrivateFiles(char[] password) {
        this.password = password.clone();
    }

    void writeKey(Path file, String alias, CertifiedKey certified) throws IOException {
        writeStore(
                file,
                store -> store.setKeyEntry(
                        alias, certified.key(), password, certified.chain().toArray(Certificate[]::new)));
    }

    void writeTrusted(Path file, Map<String, X509Certificate> trusted) throws IOException {
        writeStore(file, store -> {
            for (Map.Entry<String, X509Certificate> entry : trusted.entrySet()) {
                store.setCertificateEntry(entry.getKey(), entry.getValue());
            }
        });
    }

    CertifiedKey readKey(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password);
            String alias = store.aliases().nextElement();
            Key key = store.getKey(alias, password);
            List<X509Certificate> chain = new ArrayList<>();
            for (Certificate certificate : store.getCertificateChain(alias)) {
                chain.add((X509Certificate) certificate);
            }
            return new CertifiedKey((PrivateKey) key, chain);
        } catch (GeneralSecurityException e) {
            throw new IOException("not a key store that this password opens: " + file, e);
        }
    }

    static X509Certificate readCertificate(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
        } catch (GeneralSecurityException e) {
            throw new IOException("not a certificate: " + file, e);
        }
    }

    static X509CRL readCrl(Path file) throws IOException {
        try {
            return (X509CRL) CertificateFactory.getInstance("X.509")
                    .generateCRL(new ByteArrayInputStream(Files.readAllBytes(file)));
        } catch (GeneralSecurityException e) {
            throw new IOException("not a revocation list: " + file, e);
        }
    }

    /** A certificate or a revocation list. */
    static void writePem(Path file, Object object) throws IOException {
        StringWriter text = new StringWriter();
        try (JcaPEMWriter pem = new JcaPEMWriter(text)) {
            pem.writeObject(object);
        }
        write(file, text.toString().getBytes(StandardCharsets.US_ASCII));
    }

    static void write(Path file, byte[] content) throws IOException {
        Path directory = file.toAbsolutePath().resolveSibling("");
        createDirectory(directory);
        Path fresh = Files.createTempFile(directory, ".new-", "", FILE);
        try {
            Files.write(fresh, content);
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    static void createDirectory(Path directory) throws IOException {
        Files.createDirectories(directory, DIRECTORY);
    }

    private interface Fill {
        void into(KeyStore store) throws GeneralSecurityException;
    }

    private void writeStore(Path file, Fill fill) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, password);
            fill.into(store);
            store.store(bytes, password);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform writes PKCS #12", e);
        }
        write(file, bytes.toByteArray());
    }

    /** Nothing on a file system without such permissions: there the user's own directory is the protection. */
    private static FileAttribute<?>[] ownerOnly(String permissions) {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
