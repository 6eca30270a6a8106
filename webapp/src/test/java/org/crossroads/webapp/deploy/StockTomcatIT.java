package org.crossroads.webapp.deploy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.crossroads.exchange.client.SecuredClient.Exchanged;
import org.crossroads.webapp.it.HubUnderTest;
import org.junit.jupiter.api.Test;

/** The same WAR on a Tomcat as it is downloaded, configured by its operator. */
class StockTomcatIT {

    private static final Path ZIP = Path.of("target/stock-tomcat.zip");

    @Test
    void theSameWarAnswersAConsultationOnAStockTomcat() throws Exception {
        try (HubUnderTest hub = Deployment.prepare()) {
            Path tomcat = unpack(Path.of("target/it/stock-tomcat").toAbsolutePath());
            configure(tomcat, hub);
            Map<String, String> settings = new HashMap<>(hub.environment());
            settings.put("CROSSROADS_PUBLICURL", hub.url("").toString());
            try (Forked running = start(tomcat, settings)) {
                running.awaitReady(hub, Duration.ofMinutes(2));

                Exchanged answer = Deployment.consultCareer(hub);
                assertThat(Deployment.value(answer, "status/value")).isEqualTo("DATA_FOUND");
                assertThat(answer.receipt()).isPresent();

                HttpResponse<byte[]> index =
                        hub.send(HttpRequest.newBuilder(hub.url("/")).build());
                assertThat(index.statusCode()).isEqualTo(200);
                assertThat(new String(index.body(), UTF_8))
                        .contains("/ws/career/v1?wsdl")
                        .contains(hub.url("").toString());

                running.process().destroy();
                assertThat(running.exit(Duration.ofMinutes(1))).isIn(0, 143);
            }
            assertThat(hub.evidence()).hasSize(1);
        }
    }

    private static Forked start(Path tomcat, Map<String, String> settings) {
        return Forked.java(
                tomcat.resolve("logs/console.log"),
                settings,
                List.of(
                        "-Xmx512m",
                        "-Dcatalina.home=" + tomcat,
                        "-Dcatalina.base=" + tomcat,
                        "-Djava.io.tmpdir=" + tomcat.resolve("temp"),
                        "-cp",
                        tomcat.resolve("bin/bootstrap.jar") + ":" + tomcat.resolve("bin/tomcat-juli.jar"),
                        "org.apache.catalina.startup.Bootstrap",
                        "start"));
    }

    /** HTTPS only, no port on which somebody could stop it, our WAR as the only application. */
    private static void configure(Path tomcat, HubUnderTest hub) throws IOException {
        Files.writeString(tomcat.resolve("conf/server.xml"), """
                <?xml version="1.0" encoding="UTF-8"?>
                <Server port="-1">
                  <Listener className="org.apache.catalina.startup.VersionLoggerListener"/>
                  <Listener className="org.apache.catalina.core.JreMemoryLeakPreventionListener"/>
                  <Listener className="org.apache.catalina.core.ThreadLocalLeakPreventionListener"/>
                  <Service name="Catalina">
                    <Connector port="%d" SSLEnabled="true" scheme="https" secure="true">
                      <SSLHostConfig protocols="TLSv1.3+TLSv1.2">
                        <Certificate certificateKeystoreFile="%s" certificateKeystoreType="PKCS12"
                                     certificateKeystorePassword="%s"/>
                      </SSLHostConfig>
                    </Connector>
                    <Engine name="Catalina" defaultHost="localhost">
                      <Host name="localhost" appBase="applications"/>
                    </Engine>
                  </Service>
                </Server>
                """.formatted(
                        hub.port(),
                        hub.home().pki().hubTls(),
                        String.valueOf(hub.home().pki().readPassword())));
        Path applications = Files.createDirectories(tomcat.resolve("applications"));
        Files.copy(Deployment.WAR, applications.resolve("ROOT.war"), StandardCopyOption.REPLACE_EXISTING);
    }

    /** Without the folder that the archive has everything in, and without its example applications. */
    private static Path unpack(Path target) throws IOException {
        TemporaryTree.delete(target);
        try (InputStream file = Files.newInputStream(ZIP);
                ZipInputStream zip = new ZipInputStream(file)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName().substring(entry.getName().indexOf('/') + 1);
                Path path = target.resolve(name).normalize();
                if (name.startsWith("webapps/") || !path.startsWith(target)) {
                    continue;
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                } else {
                    Files.createDirectories(path.getParent());
                    Files.copy(zip, path);
                }
            }
        }
        Files.createDirectories(target.resolve("temp"));
        return target;
    }
}
