package org.crossroads.sandbox.cli;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.crossroads.exchange.client.CallFailure;
import org.crossroads.exchange.client.SecuredClient.Exchanged;
import org.crossroads.hub.network.InstitutionCode;
import org.crossroads.sandbox.network.SandboxHome;
import org.crossroads.sandbox.registry.Member;
import org.crossroads.sandbox.registry.SandboxNetwork;
import org.crossroads.sandbox.registry.Sector;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What every command that puts a question to the hub has: who asks, where the hub is, and whether to show the envelopes. */
final class Asking {

    @Option(
            names = "--as",
            required = true,
            paramLabel = "CODE",
            description = "the institution that asks: RVA, NIC, VDAB, ...; or a fund, which asks its sector's node")
    private String as = "";

    @Option(names = "--xml", description = "print both envelopes, plain and as on the wire")
    private boolean xml;

    @Mixin
    private final SandboxOptions options = new SandboxOptions();

    /** Asks, and gives the exit code: of the telling, or that there was no answer. */
    int ask(String service, String operation, Map<String, String> values, Clock clock, ToIntFunction<Exchanged> tell)
            throws IOException {
        return ask(service, operation, values, Optional.empty(), clock, tell);
    }

    /** @param data for {@code collectedData} */
    int ask(
            String service,
            String operation,
            Map<String, String> values,
            Optional<Element> data,
            Clock clock,
            ToIntFunction<Exchanged> tell)
            throws IOException {
        SandboxNetwork network = options.network();
        Member self = network.party(new InstitutionCode(as))
                .orElseThrow(() -> new IllegalArgumentException(as + " is not in the sandbox; there are "
                        + network.members().stream().map(Member::code).toList()));
        InstitutionCode node = node(network, self);
        URI address = node.equals(SandboxNetwork.HUB) ? options.hub : addressOf(network, node);
        HubClient client =
                new HubClient(self, node, SandboxHome.open(options.home, clock), address, options.contracts(), clock);
        client.requirePlaces(service, operation, values.keySet());
        try {
            HubClient.Asked asked =
                    client.ask(service, operation, UUID.randomUUID().toString(), values, data);
            if (xml) {
                new Story(System.out).envelopes(asked.plainRequest(), asked.exchanged());
            }
            return tell.applyAsInt(asked.exchanged());
        } catch (CallFailure e) {
            System.err.println("no answer from " + address + ": " + e.getMessage());
            return ExitCodes.NO_ANSWER;
        }
    }

    /** Whom it asks: the hub, a fund the institution that manages its sector. */
    private static InstitutionCode node(SandboxNetwork network, Member self) {
        return self.secondaryNetwork()
                .flatMap(fund -> network.sectorOf(self.code()))
                .map(Sector::managing)
                .orElse(SandboxNetwork.HUB);
    }

    private static URI addressOf(SandboxNetwork network, InstitutionCode node) {
        return URI.create("https://localhost:"
                + network.member(node).flatMap(Member::port).orElseThrow());
    }

    /** Sets what was stated. */
    static void put(Map<String, String> values, String name, @Nullable String value) {
        if (value != null) {
            values.put(name, value);
        }
    }
}
