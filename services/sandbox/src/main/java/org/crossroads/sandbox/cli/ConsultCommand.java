package org.crossroads.sandbox.cli;

import java.io.IOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.crossroads.exchange.client.CallFailure;
import org.crossroads.hub.network.InstitutionCode;
import org.crossroads.sandbox.network.SandboxHome;
import org.crossroads.sandbox.registry.Member;
import org.crossroads.sandbox.registry.SandboxNetwork;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A real SOAP client: signs and encrypts as an institution, verifies and decrypts what comes back, and tells it. */
@Command(
        name = "consult",
        description = {
            "Ask the hub something as an institution of the sandbox.",
            "Exit code: 0 DATA_FOUND, 1 NO_DATA_FOUND, 2 NO_RESULT, 3 INCOMPLETE_DATA, 4 fault, 5 no answer."
        })
public final class ConsultCommand implements Callable<Integer> {

    @Parameters(
            index = "0",
            paramLabel = "SERVICE",
            description = "TestConnection, Authorisation, Identification, Repertory or Career")
    private String service = "";

    @Parameters(index = "1", paramLabel = "OPERATION", description = "for example consultCareer")
    private String operation = "";

    @Option(
            names = "--as",
            required = true,
            paramLabel = "CODE",
            description = "the institution that asks: RVA, NIC, VDAB, ...")
    private String as = "";

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
            description = "any other element of the criteria: lastName, birthDate, gender, echo, ...")
    private final Map<String, String> set = new HashMap<>();

    @Option(names = "--xml", description = "print both envelopes, plain and as on the wire")
    private boolean xml;

    @Mixin
    private final SandboxOptions options = new SandboxOptions();

    private final Clock clock;

    public ConsultCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        SandboxNetwork network = options.network();
        Member self = network.member(new InstitutionCode(as))
                .orElseThrow(() -> new IllegalArgumentException(as + " is not in the sandbox; there are "
                        + network.members().stream().map(Member::code).toList()));
        HubClient client = new HubClient(self, SandboxHome.open(options.home, clock), options.hub, clock);
        try {
            HubClient.Asked asked =
                    client.ask(service, operation, UUID.randomUUID().toString(), values());
            Story story = new Story(System.out);
            if (xml) {
                story.envelopes(asked.plainRequest(), asked.exchanged());
            }
            return story.tell(asked.exchanged());
        } catch (CallFailure e) {
            System.err.println("no answer from " + options.hub + ": " + e.getMessage());
            return ExitCodes.NO_ANSWER;
        }
    }

    private Map<String, String> values() {
        Map<String, String> values = new HashMap<>(set);
        put(values, "ssin", ssin);
        put(values, "legalContext", context);
        // For an inscription the quality is part of the criteria; for a question it says how the asker knows the
        // person.
        put(values, operation.endsWith("Inscription") ? "quality" : "inscriptionContext", quality);
        put(values, "beginDate", from);
        put(values, "endDate", until);
        put(values, "user", user);
        put(values, "role", role);
        put(values, "application", application);
        return values;
    }

    private static void put(Map<String, String> values, String name, @Nullable String value) {
        if (value != null) {
            values.put(name, value);
        }
    }
}
