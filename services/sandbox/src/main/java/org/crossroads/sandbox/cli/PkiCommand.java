package org.crossroads.sandbox.cli;

import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.crossroads.exchange.security.CryptoProviders;
import org.crossroads.sandbox.network.SandboxHome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Makes the development keys and the registry files that go with them. */
@Command(
        name = "pki",
        description =
                "Make the development PKI: root, issuing authority, hub, each institution; and the registry files.")
public final class PkiCommand implements Callable<Integer> {

    @Mixin
    private final SandboxOptions options = new SandboxOptions();

    private final Clock clock;

    public PkiCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        // Many keys to make.
        CryptoProviders.install();
        SandboxHome home = SandboxHome.prepare(options.home, options.network(), options.testInstitutions, clock);
        System.out.println("keys      " + home.pki().directory());
        System.out.println("registry  " + home.registry());
        return 0;
    }
}
