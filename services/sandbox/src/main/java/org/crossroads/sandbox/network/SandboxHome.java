package org.crossroads.sandbox.network;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.crossroads.exchange.security.CertificateTrust;
import org.crossroads.exchange.security.KeyMaterial;
import org.crossroads.exchange.security.RevocationLists;
import org.crossroads.hub.network.InstitutionCode;
import org.crossroads.sandbox.pki.BrokenCertificates;
import org.crossroads.sandbox.pki.DevPki;
import org.crossroads.sandbox.pki.PkiFiles;
import org.crossroads.sandbox.registry.Member;
import org.crossroads.sandbox.registry.RegistryDirectory;
import org.crossroads.sandbox.registry.SandboxNetwork;
import org.crossroads.sandbox.registry.Sector;

/** The sandbox on disk: {@code pki/} with everybody's keys, {@code registry/} with the files that a hub loads. */
public final class SandboxHome {

    private final Path directory;
    private final PkiFiles pki;
    private final Clock clock;

    private SandboxHome(Path directory, PkiFiles pki, Clock clock) {
        this.directory = directory;
        this.pki = pki;
        this.clock = clock;
    }

    /**
     * Makes what is missing. Keys that are there and good for another month are kept.
     *
     * @param brokenCertificates whether to make those too that must be refused, for tests
     */
    public static SandboxHome prepare(Path directory, SandboxNetwork network, boolean brokenCertificates, Clock clock)
            throws IOException {
        SecureRandom random = new SecureRandom();
        PkiFiles pki = new DevPki(clock, random).create(directory.resolve("pki"), network.keys(Set.of("localhost")));
        if (brokenCertificates) {
            new BrokenCertificates(clock, random).create(pki);
        }
        new RegistryDirectory(network.registry(), pki).write(directory.resolve("registry"));
        return new SandboxHome(directory, pki, clock);
    }

    /** What {@code prepare} made before. */
    public static SandboxHome open(Path directory, Clock clock) {
        return new SandboxHome(directory, new PkiFiles(directory.resolve("pki")), clock);
    }

    /**
     * Makes the directory of a sector's node: its registry, and the {@code crossroads.yaml} that makes the hub's program that
     * node.
     *
     * @param hub address of the hub, its uplink
     * @return the directory, in which the program is to be started
     */
    public Path prepareNode(SandboxNetwork network, Sector sector, URI hub) throws IOException {
        Path own = nodeDirectory(sector.managing());
        Member manager = network.member(sector.managing()).orElseThrow();
        Member uplink = network.member(SandboxNetwork.HUB).orElseThrow().at(hub.getPort(), manager.profile());
        new RegistryDirectory(
                        sector.registry(manager, uplink, network.population().replacements()), pki)
                .write(own.resolve("registry"));
        NodeConfiguration.write(own, sector.managing(), manager.port().orElseThrow(), pki);
        return own;
    }

    /** Everything of one sector's node: configuration, registry, database, log. */
    public Path nodeDirectory(InstitutionCode managing) {
        return directory.resolve("nodes").resolve(managing.value()).toAbsolutePath();
    }

    public Path registry() {
        return directory.resolve("registry");
    }

    public PkiFiles pki() {
        return pki;
    }

    public KeyMaterial key(InstitutionCode code) throws IOException {
        return code.equals(SandboxNetwork.HUB) ? hubKey() : KeyMaterial.load(pki.key(code), pki.readPassword());
    }

    public KeyMaterial hubKey() throws IOException {
        return KeyMaterial.load(pki.hub(), pki.readPassword());
    }

    public CertificateTrust trust() throws IOException {
        return new CertificateTrust(
                trustStore(), new RevocationLists(List.of(pki.rootCrl(), pki.issuingCrl()), clock), clock);
    }

    /** TLS that trusts the sandbox's own authorities and no others. */
    public SSLContext tls() throws IOException {
        try {
            TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trusted.init(trustStore());
            SSLContext tls = SSLContext.getInstance("TLS");
            tls.init(null, trusted.getTrustManagers(), null);
            return tls;
        } catch (GeneralSecurityException e) {
            throw new IOException("TLS cannot be set up with the sandbox's authorities", e);
        }
    }

    private KeyStore trustStore() throws IOException {
        try (InputStream file = Files.newInputStream(pki.trustStore())) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(file, pki.readPassword());
            return store;
        } catch (GeneralSecurityException e) {
            throw new IOException("the trust store cannot be read", e);
        }
    }
}
