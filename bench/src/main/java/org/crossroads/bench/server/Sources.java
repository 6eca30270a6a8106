package org.crossroads.bench.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.crossroads.bench.Network;
import org.crossroads.contract.career.v1.Career;
import org.crossroads.hub.network.InstitutionCode;
import org.crossroads.sandbox.network.RunningSandbox;
import org.crossroads.sandbox.network.SandboxHome;
import org.crossroads.sandbox.registry.SandboxNetwork;
import org.crossroads.sandbox.source.CareerSource;
import org.crossroads.sandbox.source.LargeCareer;
import org.crossroads.sandbox.source.Replies;

/**
 * Sources of careers in a process of their own: well ones, one that hangs while a file exists, one that has very much to
 * say.
 */
public final class Sources {

    private static final String CAREER = "Career";
    private static final String HANGING = "\\?";
    private static final String LARGE = "\\*";

    private Sources() {}

    /**
     * Arguments: the sandbox's directory, the first port of its sources, and for each source its code ({@code RSZ}), with
     * {@code ?FILE} for one that hangs while the file exists, with {@code *OCTETS} for one with answers of that size.
     */
    public static void main(String[] arguments) throws IOException {
        ParentWatch.begin();
        Clock clock = Clock.systemUTC();
        SandboxNetwork network = Network.at(Integer.parseInt(arguments[1]));
        RunningSandbox sandbox = new RunningSandbox(network, SandboxHome.open(Path.of(arguments[0]), clock), clock);
        Replies replies = new Replies(clock, UUID::randomUUID, "nl");
        for (int i = 2; i < arguments.length; i++) {
            String source = arguments[i];
            InstitutionCode code = code(source);
            if (source.contains("?")) {
                Career well = CareerSource.ofCivilServants(network.population(), replies);
                sandbox.start(code, CAREER, hangingWhile(Path.of(source.split(HANGING)[1]), well));
            } else if (source.contains("*")) {
                Career well = CareerSource.ofEmployees(network.population(), replies);
                sandbox.start(code, CAREER, new LargeCareer(well, Integer.parseInt(source.split(LARGE)[1])));
            } else {
                sandbox.start(code);
            }
        }
    }

    /** Of the source in such an argument. */
    public static InstitutionCode code(String source) {
        return new InstitutionCode(source.split(HANGING + "|" + LARGE)[0]);
    }

    private static Career hangingWhile(Path file, Career source) {
        return question -> {
            try {
                while (Files.exists(file)) {
                    TimeUnit.MILLISECONDS.sleep(50);
                }
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
            return source.consultCareer(question);
        };
    }
}
