package org.crossroads.webapp.deploy;

import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.crossroads.exchange.client.CallFailure;
import org.crossroads.exchange.client.SecuredClient.Exchanged;
import org.crossroads.exchange.xml.Elements;
import org.crossroads.sandbox.cli.HubClient;
import org.crossroads.webapp.it.HubUnderTest;

/** What the tests of this package share: the place of a hub that they stop and kill, and one question that is answered. */
final class Deployment {

    static final Path WAR = Path.of("target/crossroads.war").toAbsolutePath();

    /** The career switcher, whom RVA knows. */
    static final Map<String, String> CAREER_QUESTION = Map.of(
            "ssin", "85673003360",
            "legalContext", "RVA:UNEMPLOYMENT_BENEFIT",
            "inscriptionContext", "18/1",
            "beginDate", "1990-01-01");

    private Deployment() {}

    /** With an empty database. One after the other has the same directory: keys are made once. */
    static HubUnderTest prepare() {
        return HubUnderTest.prepare(Path.of("target/it/deploy"));
    }

    static Exchanged ask(HubClient client, String service, String operation, Map<String, String> values)
            throws CallFailure {
        return client.ask(service, operation, UUID.randomUUID().toString(), values)
                .exchanged();
    }

    static Exchanged consultCareer(HubUnderTest hub) throws CallFailure {
        return ask(hub.client("RVA"), "Career", "consultCareer", CAREER_QUESTION);
    }

    static String value(Exchanged exchanged, String path) {
        return exchanged
                .reply()
                .payload()
                .flatMap(p -> Elements.textAt(p, path))
                .orElse("");
    }
}
