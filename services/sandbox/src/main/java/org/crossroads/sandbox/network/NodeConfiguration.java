package org.crossroads.sandbox.network;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.crossroads.hub.network.InstitutionCode;
import org.crossroads.sandbox.pki.PkiFiles;
import org.crossroads.sandbox.registry.SandboxNetwork;

/** The {@code crossroads.yaml} of a sector's node: all that makes of the hub's program that node, beside its registry. */
final class NodeConfiguration {

    private NodeConfiguration() {}

    static void write(Path directory, InstitutionCode managing, int port, PkiFiles pki) throws IOException {
        List<String> lines = List.of(
                "# The node of " + managing + " and its cooperating institutions; the hub is its uplink.",
                "crossroads:",
                "  public-url: https://localhost:" + port,
                "  institution: " + managing,
                "  uplink: " + SandboxNetwork.HUB,
                "  registry: " + directory.resolve("registry"),
                "  database:",
                "    url: jdbc:h2:file:" + directory.resolve("crossroads"),
                "    pool-size: 4",
                "  keys:",
                "    signing: " + absolute(pki.key(managing)),
                "    tls: " + absolute(pki.tls(managing)),
                "    password-file: " + absolute(pki.password()),
                "    trust: " + absolute(pki.trustStore()),
                "    revocation-lists:",
                "      - " + absolute(pki.rootCrl()),
                "      - " + absolute(pki.issuingCrl()),
                "  sources:",
                "    threads: 32",
                "server:",
                "  port: " + port,
                "  tomcat:",
                "    threads:",
                "      max: 50");
        Files.write(directory.resolve("crossroads.yaml"), lines, StandardCharsets.UTF_8);
    }

    private static Path absolute(Path file) {
        return file.toAbsolutePath().normalize();
    }
}
