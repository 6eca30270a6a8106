package org.crossroads.sandbox.cli;

import java.io.IOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.crossroads.exchange.client.CallFailure;
import org.crossroads.exchange.xml.Elements;
import org.crossroads.hub.network.InstitutionCode;
import org.crossroads.sandbox.network.SandboxHome;
import org.crossroads.sandbox.registry.Member;
import org.crossroads.sandbox.registry.SandboxNetwork;
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
            names = "--as",
            required = true,
            paramLabel = "CODE",
            description = "the institution that asks: RVA, NIC, VDAB, ...")
    private String as = "";

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

    @Option(names = "--xml", description = "print both envelopes, plain and as on the wire")
    private boolean xml;

    @Mixin
    private final SandboxOptions options = new SandboxOptions();

    private final Clock clock;

    public ExplainCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        if (until != null && from == null) {
            throw new IllegalArgumentException("--until needs --from: a period has a first day");
        }
        SandboxNetwork network = options.network();
        Member self = network.member(new InstitutionCode(as))
                .orElseThrow(() -> new IllegalArgumentException(as + " is not in the sandbox; there are "
                        + network.members().stream().map(Member::code).toList()));
        HubClient client = new HubClient(self, SandboxHome.open(options.home, clock), options.hub, clock);
        try {
            HubClient.Asked asked = client.ask(
                    "Authorisation", "checkAuthorisation", UUID.randomUUID().toString(), values());
            Story story = new Story(System.out);
            if (xml) {
                story.envelopes(asked.plainRequest(), asked.exchanged());
            }
            Optional<Element> payload = asked.exchanged().reply().payload();
            Optional<Element> criteria = payload.flatMap(p -> Elements.child(p, "criteria"));
            Optional<Element> result = payload.flatMap(p -> Elements.child(p, "result"));
            if (criteria.isEmpty() || result.isEmpty()) {
                return story.tell(asked.exchanged());
            }
            return new Explanation(System.out).tell(criteria.get(), result.get())
                    ? ExitCodes.PERMITTED
                    : ExitCodes.DENIED;
        } catch (CallFailure e) {
            System.err.println("no answer from " + options.hub + ": " + e.getMessage());
            return ExitCodes.NO_ANSWER;
        }
    }

    private Map<String, String> values() {
        Map<String, String> values = new HashMap<>();
        values.put("service", service);
        values.put("operation", operation);
        values.put("version", Integer.toString(version));
        put(values, "institution", institution);
        put(values, "legalContext", context);
        put(values, "inscriptionContext", quality);
        put(values, "application", application);
        put(values, "user", user);
        put(values, "role", role);
        put(values, "beginDate", from);
        put(values, "endDate", until);
        put(values, "onDate", on);
        put(values, "knownAt", known);
        return values;
    }

    private static void put(Map<String, String> values, String name, @Nullable String value) {
        if (value != null) {
            values.put(name, value);
        }
    }
}
