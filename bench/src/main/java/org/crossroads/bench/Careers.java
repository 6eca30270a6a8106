package org.crossroads.bench;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.crossroads.bench.load.Target;
import org.crossroads.exchange.client.CallFailure;
import org.crossroads.exchange.client.SecuredClient.Exchanged;
import org.crossroads.exchange.xml.Elements;
import org.crossroads.sandbox.cli.HubClient;
import org.crossroads.sandbox.network.ServedContracts;

/** RVA asks for the career of somebody of whom three sources have a part; every reply is verified and read. */
final class Careers {

    private static final Map<String, String> QUESTION = Map.of(
            "ssin", "85673003360",
            "legalContext", "RVA:UNEMPLOYMENT_BENEFIT",
            "inscriptionContext", "18/1",
            "beginDate", "1990-01-01");

    private final HubClient client;

    Careers(Servers servers, Target hub, Duration patience, Clock clock) throws IOException {
        URI base = URI.create("https://" + hub.endpoint().getAuthority());
        this.client = new HubClient(
                servers.network().member(Network.REQUESTER).orElseThrow(),
                servers.keys(),
                base,
                ServedContracts.onClassPath(),
                patience,
                clock);
    }

    /**
     * One question and its reply.
     *
     * @param value the status, DATA_FOUND when all sources answered
     * @param octets of the reply on the wire
     */
    record Reply(String value, Duration took, int octets) {}

    Reply ask() {
        String ticket = UUID.randomUUID().toString();
        long begun = System.nanoTime();
        try {
            Exchanged exchanged =
                    client.ask("Career", "consultCareer", ticket, QUESTION).exchanged();
            Duration took = Duration.ofNanos(System.nanoTime() - begun);
            if (!text(exchanged, "informationCustomer/ticket").equals(ticket)) {
                throw new IllegalStateException("a reply to another question");
            }
            return new Reply(
                    text(exchanged, "status/value"), took, exchanged.received().octets().length);
        } catch (CallFailure e) {
            throw new IllegalStateException("a question without an answer: " + e.getMessage(), e);
        }
    }

    /** One that must have this outcome. */
    Reply ask(String value) {
        Reply reply = ask();
        if (!reply.value().equals(value)) {
            throw new IllegalStateException("the outcome is " + reply.value() + " and not " + value);
        }
        return reply;
    }

    private static String text(Exchanged exchanged, String path) {
        return exchanged
                .reply()
                .payload()
                .flatMap(payload -> Elements.textAt(payload, path))
                .orElse("");
    }
}
