package org.crossroads.sandbox.cli;

import java.io.IOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.crossroads.exchange.client.SecuredClient.Exchanged;
import org.crossroads.exchange.xml.Elements;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Asks the hub whether a question would be permitted, and tells why, or what would make it so. */
@Command(
        name = "explain",
        description = {
            "Ask the hub whether a question would be permitted, without putting it: by which rules, or what is lacking.",
            "Exit code: 0 permitted, 1 denied, 2 NO_RESULT, 4 fault, 5 no answer."
        })
public final class ExplainCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "SERVICE", description = "service of the question, for example Career")
    private String service = "";

    @Parameters(index = "1", paramLabel = "OPERATION", description = "for example consultCareer")
    private String operation = "";

    @Option(
            names = "--institution",
            paramLabel = "CODE",
            description = "the institution that is asked about; another than the asker only --as KSZ")
    private @Nullable String institution;

    @Option(names = "--version", description = "major version of the service. Default: ${DEFAULT-VALUE}.")
    private int version = 1;

    @Option(names = "--context", description = "legal context, for example RVA:UNEMPLOYMENT_BENEFIT")
    private @Nullable String context;

    @Option(names = "--quality", description = "quality in which the person would be known, for example 18/1")
    private @Nullable String quality;

    @Option(names = "--application", description = "application from which would be asked")
    private @Nullable String application;

    @Option(names = "--user", description = "SSIN of the civil servant")
    private @Nullable String user;

    @Option(names = "--role", description = "the civil servant's role")
    private @Nullable String role;

    @Option(names = "--from", description = "first day of the period asked about, YYYY-MM-DD. Default: the day itself.")
    private @Nullable String from;

    @Option(names = "--until", description = "last day of that period")
    private @Nullable String until;

    @Option(names = "--on", description = "day on which would be asked, YYYY-MM-DD. Default: today.")
    private @Nullable String on;

    @Option(
            names = "--known",
            description = "with the table as it was known at this moment, 2026-03-03T08:00:00Z. Default: now.")
    private @Nullable String known;

    @Mixin
    private final Asking asking = new Asking();

    private final Clock clock;

    public ExplainCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        if (until != null && from == null) {
            throw new IllegalArgumentException("--until needs --from: a period has a first day");
        }
        return asking.ask("Authorisation", "checkAuthorisation", values(), clock, ExplainCommand::tell);
    }

    private static int tell(Exchanged exchanged) {
        Optional<Element> payload = exchanged.reply().payload();
        Optional<Element> criteria = payload.flatMap(p -> Elements.child(p, "criteria"));
        Optional<Element> result = payload.flatMap(p -> Elements.child(p, "result"));
        if (criteria.isEmpty() || result.isEmpty()) {
            return new Story(System.out).tell(exchanged);
        }
        return new Explanation(System.out).tell(criteria.get(), result.get()) ? ExitCodes.PERMITTED : ExitCodes.DENIED;
    }

    private Map<String, String> values() {
        Map<String, String> values = new HashMap<>();
        values.put("service", service);
        values.put("operation", operation);
        values.put("version", Integer.toString(version));
        Asking.put(values, "institution", institution);
        Asking.put(values, "legalContext", context);
        Asking.put(values, "inscriptionContext", quality);
        Asking.put(values, "application", application);
        Asking.put(values, "user", user);
        Asking.put(values, "role", role);
        Asking.put(values, "beginDate", from);
        Asking.put(values, "endDate", until);
        Asking.put(values, "onDate", on);
        Asking.put(values, "knownAt", known);
        return values;
    }
}
