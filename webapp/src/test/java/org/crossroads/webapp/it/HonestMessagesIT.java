package org.crossroads.webapp.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.crossroads.exchange.xml.Elements;
import org.crossroads.sandbox.cli.HubClient;
import org.junit.jupiter.api.Test;

/** What honest partners send is answered, in every form that the partner guide allows. */
class HonestMessagesIT {

    private final HubUnderTest hub = HubUnderTest.shared();

    @Test
    void aSignedAndEncryptedTestMessageIsAnswered() throws Exception {
        HubClient.Asked asked = hub.client("RVA")
                .ask("TestConnection", "sendTestMessage", UUID.randomUUID().toString(), Map.of());
        assertThat(asked.exchanged().httpStatus()).isEqualTo(200);
        assertThat(Elements.textAt(asked.exchanged().reply().payload().orElseThrow(), "status/code"))
                .contains("MSG00000");
        assertThat(hub.evidence()).isNotEmpty();
    }
}
