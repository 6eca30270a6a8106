package org.crossroads.sandbox.cli.table;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.ToIntFunction;
import org.crossroads.exchange.client.SecuredClient;
import org.crossroads.exchange.client.SecuredClient.Exchanged;
import org.crossroads.exchange.security.Correspondent;
import org.crossroads.exchange.security.KeyMaterial;
import org.crossroads.hub.identifier.CbeNumber;
import org.crossroads.hub.network.SecurityProfile;
import org.crossroads.sandbox.network.SandboxHome;
import org.crossroads.sandbox.registry.Member;
import org.crossroads.sandbox.registry.SandboxNetwork;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which hub, and which officer asks it. */
final class OfficerOptions {

    @Option(
            names = "--officer",
            paramLabel = "ID",
            defaultValue = "officer-1",
            description = "officer of the sandbox: officer-1, officer-2, officer-3. Default: ${DEFAULT-VALUE}.")
    private String officer = "officer-1";

    @Option(names = "--key", paramLabel = "FILE", description = "the officer's own key instead, PKCS#12")
    private @Nullable Path key;

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description = "a file with the password of --key on its first line")
    private @Nullable Path passwordFile;

    @Option(
            names = "--hub",
            defaultValue = "https://localhost:8443",
            description = "Address of the hub. Default: ${DEFAULT-VALUE}.")
    private URI hub = URI.create("https://localhost:8443");

    @Option(
            names = "--home",
            defaultValue = "var",
            description = "Directory of keys and registry. Default: ${DEFAULT-VALUE}.")
    private Path home = Path.of("var");

    TableClient connect(ToIntFunction<Exchanged> otherwise, Clock clock) throws IOException {
        SandboxHome sandbox = SandboxHome.open(home, clock);
        KeyMaterial own = key(sandbox);
        CbeNumber bank = new SandboxNetwork(SandboxNetwork.Options.DEFAULT)
                .member(SandboxNetwork.HUB)
                .map(Member::cbeNumber)
                .orElseThrow();
        return new TableClient(
                own,
                new SecuredClient(own, sandbox.trust(), sandbox.tls(), clock),
                new Correspondent(
                        SandboxNetwork.HUB,
                        SecurityProfile.SIGN_ENCRYPT_GCM,
                        sandbox.hubKey().certificate(),
                        true),
                hub,
                bank,
                otherwise,
                clock);
    }

    private KeyMaterial key(SandboxHome sandbox) throws IOException {
        if (key == null) {
            Path file = sandbox.pki().officerKey(officer);
            if (!Files.exists(file)) {
                throw new IllegalArgumentException("no officer " + officer + ": there is no " + file);
            }
            return KeyMaterial.load(file, sandbox.pki().readPassword());
        }
        if (passwordFile == null) {
            throw new IllegalArgumentException("--key needs --password-file");
        }
        String password = Files.readString(passwordFile, StandardCharsets.UTF_8)
                .lines()
                .findFirst()
                .orElse("");
        return KeyMaterial.load(key, password.toCharArray());
    }
}
