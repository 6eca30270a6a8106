package org.crossroads.exchange.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OctetsTest {

    private final Random random = new Random(1990);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100, 32 * 1024, 32 * 1024 + 1, 300_000})
    void theyComeOutAsTheyWentIn(int size) throws IOException {
        byte[] sent = new byte[size];
        random.nextBytes(sent);

        Octets octets = filled(sent);

        assertThat(octets.size()).isEqualTo(size);
        assertThat(octets.toArray()).isEqualTo(sent);
        assertThat(octets.drain().readAllBytes()).isEqualTo(sent);
    }

    @Test
    void oneAtATimeTooAndHighOctetsStayPositive() throws IOException {
        Octets octets = filled(new byte[] {(byte) 0xFF, 1});
        var stream = octets.drain();

        assertThat(stream.read()).isEqualTo(0xFF);
        assertThat(stream.read()).isEqualTo(1);
        assertThat(stream.read()).isEqualTo(-1);
    }

    @Test
    void whatWasReadIsLetGoOf() throws IOException {
        Octets octets = filled(new byte[100_000]);

        octets.drain().readAllBytes();

        assertThat(octets.drain().read()).isEqualTo(-1);
    }

    private Octets filled(byte[] sent) {
        Octets octets = new Octets();
        int at = 0;
        while (at < sent.length) {
            int length = Math.min(1 + random.nextInt(20_000), sent.length - at);
            octets.add(ByteBuffer.wrap(sent, at, length));
            at += length;
        }
        return octets;
    }
}
