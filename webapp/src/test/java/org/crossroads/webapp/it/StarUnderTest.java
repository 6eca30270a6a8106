package org.crossroads.webapp.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.crossroads.hub.evidence.EvidenceLog.Recorded;
import org.crossroads.hub.network.InstitutionCode;
import org.crossroads.sandbox.cli.HubClient;
import org.crossroads.sandbox.network.SectorNodes;
import org.crossroads.sandbox.network.ServedContracts;
import org.crossroads.sandbox.registry.Member;
import org.crossroads.sandbox.registry.SandboxNetwork;
import org.crossroads.sandbox.registry.Sector;

/** A star of stars: the hub, the nodes of two sectors as processes of the same WAR, and their funds as SOAP sources. */
final class StarUnderTest implements AutoCloseable {

    private final HubUnderTest hub;
    private final SectorNodes nodes;

    private StarUnderTest(HubUnderTest hub) {
        this.hub = hub;
        this.nodes = new SectorNodes(hub.network(), hub.home(), hub.program());
    }

    /** Everything but the processes of hub and nodes. */
    static StarUnderTest prepare(Path directory, Path war) {
        StarUnderTest star = new StarUnderTest(HubUnderTest.prepareBehindNodes(directory, war));
        star.hub.network().sectors().forEach(sector -> delete(star.directory(sector.managing())));
        return star;
    }

    void start() {
        start(registry -> {});
    }

    /** Starts hub and nodes; before that every registry is changed. */
    void start(Consumer<Path> change) {
        try {
            change.accept(hub.home().registry());
            nodes.prepare(hub.url("")).forEach(directory -> change.accept(directory.resolve("registry")));
            hub.start();
            nodes.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    HubUnderTest hub() {
        return hub;
    }

    List<Sector> sectors() {
        return hub.network().sectors();
    }

    Sector sector(String managing) {
        return hub.network().sectorOf(new InstitutionCode(managing)).orElseThrow();
    }

    /** A member of the hub's network, or a fund. */
    Member party(String code) {
        return hub.network().party(new InstitutionCode(code)).orElseThrow();
    }

    /** An institution, whichever, as a client of a sector's node. */
    HubClient atNode(String managing, String asker) {
        return atNode(sector(managing), party(asker));
    }

    HubClient atNode(Sector sector, Member asker) {
        URI address = nodes.address(sector);
        // Hub and node protect their messages as they agreed, which is in the profile of the one that is not the hub.
        Member self = asker.code().equals(SandboxNetwork.HUB)
                ? asker.at(address.getPort(), party(sector.managing().value()).profile())
                : asker;
        try {
            return new HubClient(
                    self, sector.managing(), hub.home(), address, ServedContracts.onClassPath(), Clock.systemUTC());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The evidence of a sector's own node. */
    List<Recorded> evidence(String managing) {
        return hub.evidence(directory(new InstitutionCode(managing)));
    }

    private Path directory(InstitutionCode managing) {
        return hub.home().nodeDirectory(managing);
    }

    String hubLog() {
        try {
            return Files.readString(hub.log(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        nodes.close();
        hub.close();
    }

    private static void delete(Path tree) {
        if (!Files.exists(tree)) {
            return;
        }
        try {
            Files.walkFileTree(tree, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path visited, IOException e) throws IOException {
                    Files.delete(visited);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
