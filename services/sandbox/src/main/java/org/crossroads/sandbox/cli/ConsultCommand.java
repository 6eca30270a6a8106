package org.crossroads.sandbox.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.crossroads.exchange.xml.GuardedReader;
import org.crossroads.exchange.xml.HostileXml;
import org.crossroads.exchange.xml.XmlLimits;
import org.crossroads.sandbox.network.ServedContracts;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A real SOAP client: signs and encrypts as an institution, verifies and decrypts what comes back, and tells it. */
@Command(
        name = "consult",
        description = {
            "Ask the hub something as an institution of the sandbox.",
            "Exit code: 0 DATA_FOUND, 1 NO_DATA_FOUND, 2 NO_RESULT, 3 INCOMPLETE_DATA, 4 fault, 5 no answer."
        })
public final class ConsultCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "SERVICE", description = "one of those below")
    private String service = "";

    @Parameters(index = "1", paramLabel = "OPERATION", description = "for example consultCareer")
    private String operation = "";

    @Option(names = "--ssin", description = "the person")
    private @Nullable String ssin;

    @Option(names = "--context", description = "legal context, for example RVA:UNEMPLOYMENT_BENEFIT")
    private @Nullable String context;

    @Option(
            names = "--quality",
            description = "quality in which the person is known, for example 18/1; also that of an inscription")
    private @Nullable String quality;

    @Option(names = "--from", description = "first day of the period, YYYY-MM-DD")
    private @Nullable String from;

    @Option(names = "--until", description = "last day of the period, YYYY-MM-DD")
    private @Nullable String until;

    @Option(names = "--user", description = "SSIN of the civil servant")
    private @Nullable String user;

    @Option(names = "--role", description = "the civil servant's role")
    private @Nullable String role;

    @Option(names = "--application", description = "application from which is asked")
    private @Nullable String application;

    @Option(
            names = "--set",
            paramLabel = "NAME=VALUE",
            description =
                    "any other element of the request, by its name or its path: lastName=Thijs, inscription/phase=definitive;"
                            + " a name that it does not have is answered with all that it has")
    private final Map<String, String> set = new HashMap<>();

    @Option(
            names = "--data",
            paramLabel = "FILE",
            description =
                    "what was collected, for reportCollectedData: the element result of the consultation's answer")
    private @Nullable Path data;

    @Mixin
    private final Asking asking = new Asking();

    private final Clock clock;

    public ConsultCommand(Clock clock) {
        this.clock = clock;
    }

    @Spec
    void listWhatThereIs(CommandSpec spec) {
        // Made when the help is shown: no question waits for it.
        spec.usageMessage()
                .sectionMap()
                .put(
                        UsageMessageSpec.SECTION_KEY_FOOTER,
                        help -> "%nServices and their operations:%n%s%n"
                                .formatted(ServedContracts.onClassPath().list()));
    }

    @Override
    public Integer call() throws IOException {
        return asking.ask(service, operation, values(), data(), clock, new Story(System.out)::tell);
    }

    private Optional<Element> data() throws IOException {
        Path file = data;
        if (file == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new GuardedReader(XmlLimits.MESSAGE)
                    .read(Files.readAllBytes(file))
                    .getDocumentElement());
        } catch (HostileXml e) {
            throw new IllegalArgumentException(file + " is not XML that a message may carry", e);
        }
    }

    private Map<String, String> values() {
        Map<String, String> values = new HashMap<>(set);
        Asking.put(values, "ssin", ssin);
        Asking.put(values, "legalContext", context);
        // For an inscription the quality is part of the criteria; for a question it says how the asker knows the
        // person.
        Asking.put(values, operation.endsWith("Inscription") ? "quality" : "inscriptionContext", quality);
        Asking.put(values, "beginDate", from);
        Asking.put(values, "endDate", until);
        Asking.put(values, "user", user);
        Asking.put(values, "role", role);
        Asking.put(values, "application", application);
        return values;
    }
}
