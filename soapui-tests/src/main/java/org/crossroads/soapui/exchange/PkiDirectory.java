package org.crossroads.soapui.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.crossroads.soapui.project.NotUnderstoodException;

/**
 * The directory with the network's keys and certificates.
 *
 * <p>A project names files in it by paths relative to itself ({@code ../var/pki/...}); a hub under test may have its own
 * directory, and its own password, elsewhere.
 */
public final class PkiDirectory {

    /** Where the project expects it, seen from the project's own directory. */
    private static final String IN_PROJECT = "../var/pki/";

    private final Path directory;
    private final String passwordInProject;

    /**
     * Takes the directory as it is.
     *
     * @param passwordInProject what the project has for a password; the directory's own password file outweighs it
     */
    public PkiDirectory(Path directory, String passwordInProject) {
        this.directory = directory;
        this.passwordInProject = passwordInProject;
    }

    /** The directory that a project means when nobody says otherwise. */
    public static Path besides(Path projectDirectory) {
        return projectDirectory.resolve(IN_PROJECT).normalize();
    }

    /** The one password of all key stores in the directory. */
    public String password() {
        Path file = directory.resolve("password");
        try {
            return Files.exists(file) ? Files.readString(file).strip() : passwordInProject;
        } catch (IOException e) {
            throw new NotUnderstoodException(file.toString(), "cannot be read: " + e);
        }
    }

    /** The password to use where the project has this one. */
    String passwordFor(String inProject) {
        return inProject.equals(passwordInProject) ? password() : inProject;
    }

    KeyStore keyStore(String source, String password) {
        if (!source.startsWith(IN_PROJECT)) {
            throw new NotUnderstoodException("crypto '" + source + "'", "key material stands in " + IN_PROJECT);
        }
        return load(directory.resolve(source.substring(IN_PROJECT.length())), password);
    }

    /** Trusts the network's own certificates and no others; empty when the directory has no truststore. */
    Optional<SSLContext> tls() {
        Path file = directory.resolve("truststore.p12");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(load(file, password()));
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return Optional.of(context);
        } catch (GeneralSecurityException e) {
            throw new NotUnderstoodException(file.toString(), "not usable as a truststore: " + e);
        }
    }

    private static KeyStore load(Path file, String password) {
        try (var content = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(content, password.toCharArray());
            return store;
        } catch (IOException | GeneralSecurityException e) {
            throw new NotUnderstoodException(file.toString(), "no key store that this password opens: " + e);
        }
    }
}
