package org.crossroads.bench.repertory;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.crossroads.bench.repertory.Loading.Loaded;
import org.crossroads.bench.repertory.UnderWrites.Seen;
import org.crossroads.bench.report.Machine;
import org.crossroads.store.Database;
import org.crossroads.store.JdbcPersonRepertory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command: loads a small and a large repertory, looks people up in both while others write, says what was found. */
@Command(
        name = "repertory",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Measures the look-up of one exchange in the person repertory, beside writes, on a PostgreSQL of its own that"
                    + " waits for the disk: first with a tenth of the rows, then with all, in one run.",
            "20 million rows take about 8 GB in --directory while it runs, and some minutes to load."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:measured, and with all rows within the bounds",
            "1:measured, but slower than the bounds, or the writes did not keep their pace",
            "2:wrong options",
            "3:not measured"
        })
public final class RepertoryBench implements Callable<Integer> {

    private static final double MOST_P50_MILLIS = 1;
    private static final double MOST_P99_MILLIS = 5;
    private static final double LEAST_OF_THE_PACE = 0.95;
    private static final int CONNECTIONS = 12;

    @Option(names = "--rows", paramLabel = "N", description = "inscriptions (default 20000000)")
    private long rows = 20_000_000;

    @Option(names = "--seconds", paramLabel = "S", description = "of measuring at each size (default 60)")
    private int seconds = 60;

    @Option(names = "--warmup", paramLabel = "S", description = "load at each size before it counts (default 20)")
    private int warmUp = 20;

    @Option(names = "--look-ups", paramLabel = "N", description = "look-ups a second (default 200)")
    private int lookUps = 200;

    @Option(names = "--writes", paramLabel = "N", description = "writes a second (default 200)")
    private int writes = 200;

    @Option(names = "--seed", paramLabel = "N", description = "of the inscriptions (default 1990)")
    private long seed = 1990;

    @Option(
            names = "--directory",
            paramLabel = "DIRECTORY",
            description = "where the database lies while it runs (default: of temporary files)")
    private Path directory = Path.of(System.getProperty("java.io.tmpdir"));

    private final PrintWriter out = new PrintWriter(System.out, true, Charset.defaultCharset());

    private RepertoryBench() {}

    private record Measured(Loaded loaded, Seen seen) {}

    @Override
    public Integer call() throws Exception {
        out.println("on " + Machine.here());
        Path home = Files.createTempDirectory(directory, "crossroads-repertory");
        Measured small;
        Measured large;
        try (EmbeddedPostgres server = server(home)) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stopAndDelete(server, home)));
            small = measure(server, "small", Math.max(1000, rows / 10));
            large = measure(server, "large", rows);
        } finally {
            delete(home);
        }
        return verdict(small, large);
    }

    private static EmbeddedPostgres server(Path home) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(home.resolve("data"))
                .setOverrideWorkingDirectory(home.toFile())
                .setPGStartupWait(Duration.ofMinutes(1))
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("shared_buffers", "1GB")
                .setServerConfig("max_wal_size", "4GB")
                .setServerConfig("checkpoint_timeout", "15min")
                .start();
    }

    private Measured measure(EmbeddedPostgres server, String name, long number)
            throws SQLException, IOException, InterruptedException {
        execute(server, "create database " + name);
        Database.Settings settings =
                new Database.Settings(server.getJdbcUrl("postgres", name), "postgres", "postgres", CONNECTIONS);
        Measured measured;
        try (Database database = Database.open(settings)) {
            MadeUpInscriptions inscriptions = new MadeUpInscriptions(number, seed);
            Loaded loaded = new Loading(database.dataSource()).load(inscriptions);
            print(
                    "%,d inscriptions on %,d people (%s): COPY %,d rows/s, with indexes %,d rows/s",
                    number,
                    inscriptions.people(),
                    loaded.size(),
                    loaded.rowsASecond(),
                    loaded.rowsASecondWithIndexes());
            UnderWrites load =
                    new UnderWrites(new JdbcPersonRepertory(database, Clock.systemUTC()), inscriptions.people(), seed);
            load.during(Duration.ofSeconds(warmUp), lookUps, writes);
            measured = new Measured(loaded, load.during(Duration.ofSeconds(seconds), lookUps, writes));
            print(measured.seen());
        }
        execute(server, "drop database " + name);
        return measured;
    }

    private void print(Seen seen) {
        print(
                "  %.0f look-ups/s: p50 %.2f ms, p99 %.2f ms, p99.9 %.2f ms, %.1f inscriptions each",
                seen.lookUpsASecond(),
                seen.lookUpMillis(50),
                seen.lookUpMillis(99),
                seen.lookUpMillis(99.9),
                (double) seen.found() / seen.lookUps().getTotalCount());
        print(
                "    from when they were due: p50 %.2f ms, p99 %.2f ms; load of the machine %.1f on %d cores",
                seen.sinceDueMillis(50),
                seen.sinceDueMillis(99),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                Runtime.getRuntime().availableProcessors());
        print(
                "  %.0f writes/s beside them: p50 %.2f ms, p99 %.2f ms",
                seen.writesASecond(), seen.writeMillis(50), seen.writeMillis(99));
    }

    private int verdict(Measured small, Measured large) {
        print(
                "growth from %,d to %,d inscriptions: p50 x %.2f, p99 x %.2f",
                small.loaded().rows(),
                large.loaded().rows(),
                large.seen().lookUpMillis(50) / small.seen().lookUpMillis(50),
                large.seen().lookUpMillis(99) / small.seen().lookUpMillis(99));
        boolean fast =
                large.seen().lookUpMillis(50) <= MOST_P50_MILLIS && large.seen().lookUpMillis(99) <= MOST_P99_MILLIS;
        boolean inPace = large.seen().writesASecond() >= writes * LEAST_OF_THE_PACE;
        print(
                "bounds with %,d: p50 at most %.0f ms and p99 at most %.0f ms: %s; writes kept their pace: %s",
                large.loaded().rows(),
                MOST_P50_MILLIS,
                MOST_P99_MILLIS,
                fast ? "met" : "not met",
                inPace ? "yes" : "no");
        return fast && inPace ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    private void print(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }

    private static void execute(EmbeddedPostgres server, String sql) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Also when the command is broken off: nothing else would free the disk. */
    private static void stopAndDelete(EmbeddedPostgres server, Path home) {
        try {
            server.close();
        } catch (IOException e) {
            System.err.println("still running: " + server.getJdbcUrl("postgres", "postgres"));
        }
        delete(home);
    }

    private static void delete(Path home) {
        try {
            if (Files.exists(home)) {
                Files.walkFileTree(home, new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                        Files.deleteIfExists(file);
                        return FileVisitResult.CONTINUE;
                    }

                    /** Taken away by the server as it stopped. */
                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException e) {
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(Path visited, IOException e) throws IOException {
                        Files.deleteIfExists(visited);
                        return FileVisitResult.CONTINUE;
                    }
                });
            }
        } catch (IOException e) {
            System.err.println("left behind: " + home);
        }
    }
}
