package org.crossroads.hub.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TicketTest {

    @ParameterizedTest
    @ValueSource(strings = {"1", "a-b_c.d:e/f", "550e8400-e29b-41d4-a716-446655440000"})
    void aTicketHasOneTo36HarmlessCharacters(String text) {
        assertThat(new Ticket(text).value()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "550e8400-e29b-41d4-a716-4466554400001", "a b", "a\nb", "a\n", "<a>", "é"})
    void anythingElseIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Ticket(text));
    }
}
