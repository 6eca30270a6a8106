package org.crossroads.sandbox.cli;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.crossroads.exchange.security.CryptoProviders;
import org.crossroads.sandbox.network.RunningSandbox;
import org.crossroads.sandbox.network.SandboxHome;
import org.crossroads.sandbox.registry.SandboxNetwork;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Runs the sources until it is stopped. */
@Command(
        name = "network",
        description = "Run the sources of the sandbox; make keys and registry first where they are missing.")
public final class NetworkCommand implements Callable<Integer> {

    @Mixin
    private final SandboxOptions options = new SandboxOptions();

    private final Clock clock;

    public NetworkCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        // Serves many messages; a command that sends one is done before the native library is loaded.
        CryptoProviders.install();
        SandboxNetwork network = options.network();
        SandboxHome home = SandboxHome.prepare(options.home, network, options.testInstitutions, clock);
        RunningSandbox sandbox =
                new RunningSandbox(network, home, options.contracts(), Optional.ofNullable(options.answers), clock);
        Runtime.getRuntime().addShutdownHook(new Thread(sandbox::close));
        sandbox.startAll();
        System.out.println("the sources are up");
        new CountDownLatch(1).await();
        return 0;
    }
}
