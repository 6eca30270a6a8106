package org.crossroads.sandbox.network;

import jakarta.xml.ws.Provider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.apache.cxf.Bus;
import org.apache.cxf.BusFactory;
import org.apache.cxf.transport.servlet.CXFNonSpringServlet;
import org.apache.tomcat.util.net.SSLHostConfig;
import org.apache.tomcat.util.net.SSLHostConfigCertificate;
import org.crossroads.exchange.contract.ServiceDescriptor;
import org.crossroads.exchange.endpoint.SecuredEndpoints;
import org.crossroads.exchange.security.Correspondent;
import org.crossroads.hub.network.CertificateFingerprint;
import org.crossroads.hub.network.InstitutionCode;
import org.crossroads.hub.network.SecurityProfile;

/**
 * One institution's own SOAP server: its own port, TLS certificate and signing key. It answers the hub and nobody else, as
 * a source in a star does; that of a fund, the node of its sector and nobody else.
 */
public final class SourceServer implements AutoCloseable {

    /** All sources of a network may be in one virtual machine, and each answer takes memory. */
    private static final int MOST_AT_ONCE = 16;

    private final Tomcat tomcat;
    private final Bus bus;
    private final Path workDirectory;

    private SourceServer(Tomcat tomcat, Bus bus, Path workDirectory) {
        this.tomcat = tomcat;
        this.bus = bus;
        this.workDirectory = workDirectory;
    }

    /**
     * Starts it.
     *
     * @param askers whom it answers: the hub, or whoever runs the node of its sector or of one that it exchanges with directly
     * @param profile how they protect what they send to this institution, and this institution what it answers
     * @param services what it serves: the contract's descriptor and an implementation of its generated interface, or a
     *     {@code Provider} that takes and gives payloads as they are
     */
    public static SourceServer start(
            InstitutionCode code,
            Set<InstitutionCode> askers,
            int port,
            SecurityProfile profile,
            Map<ServiceDescriptor, Object> services,
            SandboxHome home,
            Clock clock)
            throws IOException {
        Bus bus = BusFactory.newInstance().createBus();
        Map<CertificateFingerprint, Correspondent> peers = new HashMap<>();
        for (InstitutionCode asker : askers) {
            Correspondent peer =
                    new Correspondent(asker, profile, home.key(asker).certificate(), true);
            peers.put(CertificateFingerprint.of(peer.encryptFor()), peer);
        }
        SecuredEndpoints endpoints = SecuredEndpoints.ofInstitution(
                code,
                bus,
                home.key(code),
                home.trust(),
                fingerprint -> Optional.ofNullable(peers.get(fingerprint)),
                new MemorySeenMessages(clock),
                UUID::randomUUID,
                clock);
        services.forEach((service, implementor) -> publish(endpoints, service, implementor));
        Path workDirectory = Files.createTempDirectory("crossroads-" + code);
        Tomcat tomcat = tomcat(code, port, bus, home, workDirectory);
        try {
            tomcat.start();
        } catch (LifecycleException e) {
            throw new IOException(code + " could not be started on port " + port, e);
        }
        return new SourceServer(tomcat, bus, workDirectory);
    }

    private static void publish(SecuredEndpoints endpoints, ServiceDescriptor service, Object implementor) {
        if (implementor instanceof Provider<?> ofPayloads) {
            endpoints.relay(service, ofPayloads);
        } else {
            endpoints.publish(service, implementor);
        }
    }

    private static Tomcat tomcat(InstitutionCode code, int port, Bus bus, SandboxHome home, Path workDirectory)
            throws IOException {
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(workDirectory.toString());
        tomcat.setConnector(connector(code, port, home));
        Context context = tomcat.addContext("", workDirectory.toString());
        CXFNonSpringServlet servlet = new CXFNonSpringServlet();
        servlet.setBus(bus);
        Tomcat.addServlet(context, "cxf", servlet).addInitParameter("hide-service-list-page", "true");
        context.addServletMappingDecoded("/ws/*", "cxf");
        return tomcat;
    }

    private static Connector connector(InstitutionCode code, int port, SandboxHome home) throws IOException {
        SSLHostConfig tls = new SSLHostConfig();
        tls.setProtocols("TLSv1.2+TLSv1.3");
        SSLHostConfigCertificate certificate =
                new SSLHostConfigCertificate(tls, SSLHostConfigCertificate.Type.UNDEFINED);
        certificate.setCertificateKeystoreFile(
                home.pki().tls(code).toAbsolutePath().toString());
        certificate.setCertificateKeystoreType("PKCS12");
        certificate.setCertificateKeystorePassword(String.valueOf(home.pki().readPassword()));
        tls.addCertificate(certificate);
        Connector connector = new Connector();
        connector.setPort(port);
        connector.setThrowOnFailure(true);
        connector.setSecure(true);
        connector.setScheme("https");
        connector.setProperty("address", "127.0.0.1");
        connector.setProperty("SSLEnabled", "true");
        connector.setProperty("maxKeepAliveRequests", "-1");
        connector.setProperty("maxThreads", String.valueOf(MOST_AT_ONCE));
        // A dozen sources in one process: threads come when there is work.
        connector.setProperty("minSpareThreads", "1");
        connector.addSslHostConfig(tls);
        return connector;
    }

    @Override
    public void close() {
        try {
            tomcat.stop();
            tomcat.destroy();
        } catch (LifecycleException e) {
            throw new IllegalStateException("a source did not stop", e);
        } finally {
            bus.shutdown(true);
            delete(workDirectory);
        }
    }

    private static void delete(Path directory) {
        try (var files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new IllegalStateException("the work directory " + directory + " could not be removed", e);
        }
    }
}
