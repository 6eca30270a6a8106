package org.crossroads.bench.report;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.crossroads.bench.crypto.PublicKeyCost;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Everything that a run found. */
public record Findings(
        String began, Machine machine, Settings settings, List<Figures> figures, List<PublicKeyCost> publicKey) {

    /** Of all cores. */
    private static final double MOST_OTHERS = 0.05;

    public Findings {
        figures = List.copyOf(figures);
        publicKey = List.copyOf(publicKey);
    }

    /** CPU of an exchange in the hub, as a multiple of the bare relay's; empty when not both were measured. */
    public Optional<Double> ratio() {
        return cpuOf("hub").flatMap(hub -> cpuOf("bare").map(bare -> hub / bare));
    }

    private Optional<Double> cpuOf(String target) {
        return figures.stream()
                .filter(f -> f.target().equals(target))
                .map(Figures::cpu)
                .findFirst();
    }

    /** JSON with the names of these records, and the ratio. */
    public void writeJson(Path file) {
        record Document(boolean meaningful, Optional<Double> hubToBareRatio, Findings findings) {}
        JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValue(file, new Document(settings.isMeaningful(), ratio(), this));
    }

    public void print(PrintWriter out) {
        out.printf(
                "%n%s, %d cores, %s, Java %s%n",
                machine.processor(), machine.cores(), machine.system(), machine.java());
        out.printf(
                "identifyPerson, both legs signed and encrypted (RSA-2048, AES-256-GCM); concurrency %d,"
                        + " %d windows of %d s each in turn, after %d s of load on each%n",
                settings.concurrency(), settings.rounds(), settings.windowSeconds(), settings.warmUpSeconds());
        out.printf("hub's crypto: %s%n%n", settings.providers());
        out.printf(
                "%-6s %9s %8s %8s %8s   %s%n",
                "", "exch/s", "p50 ms", "p95 ms", "p99 ms", "server CPU ms per exchange (least to most of a window)");
        for (Figures f : figures) {
            out.printf(
                    Locale.ROOT,
                    "%-6s %9.0f %8.1f %8.1f %8.1f   %.2f (%.2f to %.2f)%n",
                    f.target(),
                    f.exchangesPerSecond(),
                    f.p50(),
                    f.p95(),
                    f.p99(),
                    f.cpu(),
                    f.cpuLeast(),
                    f.cpuMost());
        }
        out.println();
        ratio().ifPresent(ratio -> out.printf(Locale.ROOT, "hub / bare relay, server CPU: %.2f%n%n", ratio));
        printPublicKey(out);
        printBeside(out);
        if (figures.stream().anyMatch(f -> f.othersCores() > MOST_OTHERS * machine.cores())) {
            out.printf("%nThe machine was not idle: figures are too high, and compare only roughly.%n");
        }
        if (!settings.isMeaningful()) {
            out.printf(
                    "%nTHESE FIGURES MEAN NOTHING: %d s of load and %d exchanges came before them; with less than %d s and"
                            + " %d exchanges the compiler is most of what is measured.%n",
                    settings.warmUpSeconds(),
                    settings.warmUpExchanges(),
                    Settings.MEANINGFUL_SECONDS,
                    Settings.MEANINGFUL_EXCHANGES);
        }
        out.flush();
    }

    private void printPublicKey(PrintWriter out) {
        out.printf("%-10s %8s %8s %8s %8s   %s%n", "RSA-2048, us", "sign", "verify", "unwrap", "wrap", "two of each");
        for (PublicKeyCost cost : publicKey) {
            out.printf(
                    Locale.ROOT,
                    "%-12s %8.0f %8.0f %8.0f %8.0f   %.2f ms per exchange%n",
                    cost.provider(),
                    cost.sign(),
                    cost.verify(),
                    cost.unwrap(),
                    cost.wrap(),
                    cost.millisPerExchange());
        }
        out.println();
    }

    /** What else was busy: if this differs much between the two, the comparison was not fair. */
    private void printBeside(PrintWriter out) {
        for (Figures f : figures) {
            out.printf(
                    Locale.ROOT,
                    "%-6s %d exchanges, all verified; source CPU %.2f ms, client CPU %.2f ms each; others kept %.2f"
                            + " cores busy; %d questions signed late%n",
                    f.target(),
                    f.exchanges(),
                    f.sourceCpu(),
                    f.clientCpu(),
                    f.othersCores(),
                    f.signedLate());
        }
    }
}
