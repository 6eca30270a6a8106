package org.crossroads.sandbox.cli;

import java.net.URI;
import java.nio.file.Path;
import org.crossroads.sandbox.network.ServedContracts;
import org.crossroads.sandbox.registry.SandboxNetwork;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that the commands share. */
final class SandboxOptions {

    @Option(
            names = "--home",
            defaultValue = "var",
            description = "Directory of keys, registry and data. Default: ${DEFAULT-VALUE}.")
    Path home = Path.of("var");

    @Option(
            names = "--hub",
            defaultValue = "https://localhost:8443",
            description = "Address of the hub. Default: ${DEFAULT-VALUE}.")
    URI hub = URI.create("https://localhost:8443");

    @Option(
            names = "--source-port",
            defaultValue = "9443",
            description = "Port of the first source; the others follow. Default: ${DEFAULT-VALUE}.")
    int sourcePort = SandboxNetwork.Options.DEFAULT.basePort();

    @Option(
            names = "--people",
            defaultValue = "500",
            description = "Synthetic people beside the ten with a name. Default: ${DEFAULT-VALUE}.")
    int people = SandboxNetwork.Options.DEFAULT.syntheticPeople();

    @Option(
            names = "--test-institutions",
            description = "Also institutions whose certificates must be refused, for tests.")
    boolean testInstitutions;

    @Option(names = "--contracts", description = "Directory of contracts that the hub was given besides its own.")
    @Nullable
    Path contracts;

    @Option(
            names = "--answers",
            description = "Directory of files from which institutions answer: CODE/SERVICE/OPERATION/SSIN.xml.")
    @Nullable
    Path answers;

    ServedContracts contracts() {
        ServedContracts own = ServedContracts.onClassPath();
        return contracts == null ? own : own.with(contracts);
    }

    SandboxNetwork network() {
        SandboxNetwork.Options defaults = SandboxNetwork.Options.DEFAULT;
        return new SandboxNetwork(
                new SandboxNetwork.Options(people, defaults.seed(), defaults.today(), sourcePort, testInstitutions));
    }
}
