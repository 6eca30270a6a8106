package org.crossroads.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.crossroads.bench.crypto.PublicKeyCost;
import org.crossroads.bench.load.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindingsTest {

    private static final Machine MACHINE = new Machine("a processor", 2, "Linux", "17", "HotSpot", 0.1);

    @Test
    void theCostOfAnExchangeIsThatOfAllWindowsTogether() {
        Figures figures = Figures.of("hub", List.of(window("hub", 1000, 2000), window("hub", 3000, 9000)));

        assertThat(figures.cpu()).isEqualTo(2.75);
        assertThat(figures.cpuLeast()).isEqualTo(2);
        assertThat(figures.cpuMost()).isEqualTo(3);
        assertThat(figures.exchangesPerSecond()).isEqualTo(200);
    }

    @Test
    void theHubIsAMultipleOfTheBareRelay() {
        assertThat(findings(200, 100).ratio()).hasValue(0.5);
    }

    @Test
    void oneAloneHasNoRatio() {
        Findings findings = new Findings("now", MACHINE, settings(200), List.of(figures("hub", 1, 0)), List.of());

        assertThat(findings.ratio()).isEmpty();
    }

    @Test
    void aShortWarmUpIsSaidToMeanNothing() {
        assertThat(printed(findings(199, 100))).contains("MEAN NOTHING: 199 s");
        assertThat(printed(findings(200, 100))).doesNotContain("MEAN NOTHING");
    }

    @Test
    void aBusyMachineIsNotPassedOverInSilence() {
        assertThat(printed(findings(200, 1500))).contains("not idle");
        assertThat(printed(findings(200, 100))).doesNotContain("not idle");
    }

    @Test
    void programsReadTheRatioFromTheFile(@TempDir Path directory) throws Exception {
        Path file = directory.resolve("bench.json");

        findings(200, 100).writeJson(file);

        assertThat(Files.readString(file)).contains("\"hubToBareRatio\" : 0.5").contains("\"meaningful\" : true");
    }

    private static Findings findings(int warmUpSeconds, long othersMillis) {
        return new Findings(
                "now",
                MACHINE,
                settings(warmUpSeconds),
                List.of(figures("bare", 4, othersMillis), figures("hub", 2, othersMillis)),
                List.of(new PublicKeyCost("JDK", 1, 2, 3, 4)));
    }

    private static Figures figures(String target, long cpuMillis, long othersMillis) {
        return Figures.of(target, List.of(window(target, 1000, 1000 * cpuMillis, othersMillis)));
    }

    private static Settings settings(int warmUpSeconds) {
        return new Settings(warmUpSeconds, 100L * warmUpSeconds, 1, 10, 4, List.of(), List.of(), "JDK");
    }

    private static String printed(Findings findings) {
        StringWriter text = new StringWriter();
        findings.print(new PrintWriter(text));
        return text.toString();
    }

    private static Window window(String target, long exchanges, long cpuMillis) {
        return window(target, exchanges, cpuMillis, 0);
    }

    private static Window window(String target, long exchanges, long cpuMillis, long othersMillis) {
        return new Window(
                target,
                exchanges,
                0,
                Duration.ofSeconds(10),
                Duration.ofMillis(cpuMillis),
                Duration.ZERO,
                Duration.ZERO,
                Duration.ofMillis(othersMillis),
                new Histogram(3));
    }
}
