package org.crossroads.bench.server;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.crossroads.bench.Network;
import org.crossroads.hub.network.InstitutionCode;
import org.crossroads.sandbox.network.RunningSandbox;
import org.crossroads.sandbox.network.SandboxHome;

/** The National Register of the sandbox in a process of its own: the one source, the same for both. */
public final class Register {

    private Register() {}

    /** Arguments: the sandbox's directory, and the port to serve on. */
    public static void main(String[] arguments) throws IOException {
        ParentWatch.begin();
        Clock clock = Clock.systemUTC();
        Path home = Path.of(arguments[0]);
        int port = Integer.parseInt(arguments[1]);
        new RunningSandbox(Network.at(port), SandboxHome.open(home, clock), clock).start(new InstitutionCode("RR"));
    }
}
