package org.crossroads.sandbox.network;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.crossroads.sandbox.registry.Member;
import org.crossroads.sandbox.registry.SandboxNetwork;
import org.crossroads.sandbox.registry.Sector;

/** The nodes of the sandbox's sectors, each a process of its own, in the place of their managing institutions' plain sources. */
public final class SectorNodes implements AutoCloseable {

    private static final Duration START_WITHIN = Duration.ofMinutes(2);

    private final SandboxNetwork network;
    private final SandboxHome home;
    private final HubProgram program;
    private final List<Process> running = new CopyOnWriteArrayList<>();

    public SectorNodes(SandboxNetwork network, SandboxHome home, HubProgram program) {
        this.network = network;
        this.home = home;
        this.program = program;
    }

    /**
     * Makes their configurations and registries.
     *
     * @param hub address of their uplink
     * @return the directory of each
     */
    public List<Path> prepare(URI hub) throws IOException {
        List<Path> directories = new ArrayList<>();
        for (Sector sector : network.sectors()) {
            directories.add(home.prepareNode(network, sector, hub));
        }
        return directories;
    }

    /** Starts all that were prepared at once, and returns when they take messages. */
    public void start() throws IOException, InterruptedException {
        Map<Sector, Process> started = new LinkedHashMap<>();
        for (Sector sector : network.sectors()) {
            Process node = program.asNode(home.nodeDirectory(sector.managing()));
            running.add(node);
            started.put(sector, node);
        }
        for (Map.Entry<Sector, Process> node : started.entrySet()) {
            Sector sector = node.getKey();
            if (!HubProgram.awaitReady(node.getValue(), address(sector), home.tls(), START_WITHIN)) {
                throw new IOException("the node of " + sector.managing() + " did not start; see " + log(sector));
            }
        }
    }

    /** Where a sector's own institutions reach its node. */
    public URI address(Sector sector) {
        Member manager = network.member(sector.managing()).orElseThrow();
        return URI.create("https://localhost:" + manager.port().orElseThrow());
    }

    public Path log(Sector sector) {
        return home.nodeDirectory(sector.managing()).resolve("node.log");
    }

    @Override
    public void close() {
        running.forEach(Process::destroy);
        running.forEach(HubProgram::stop);
        running.clear();
    }
}
