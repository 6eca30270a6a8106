package org.crossroads.webapp.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crossroads.exchange.security.Correspondent;
import org.crossroads.exchange.security.CryptoProviders;
import org.crossroads.exchange.security.MessageVerifier;
import org.crossroads.exchange.security.Rejection;
import org.crossroads.exchange.xml.Elements;
import org.crossroads.exchange.xml.Envelope;
import org.crossroads.exchange.xml.GuardedReader;
import org.crossroads.exchange.xml.HostileXml;
import org.crossroads.exchange.xml.XmlLimits;
import org.crossroads.hub.network.InstitutionCode;
import org.crossroads.hub.network.SecurityProfile;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Whoever sends on what another encrypted, changed, must not learn from the time of the refusal how far decryption came:
 * that is how the padding and key-transport oracles of XML Encryption read a message. Measured on the verifier itself, since
 * the disk and the network would hide what a patient attacker averages out.
 */
class RefusalTimeIT {

    private static final int WARM_UP = 400;
    private static final int ROUNDS = 400;

    /** Of the slowest: what a shared machine makes of equal work. Without the signature's share it is 0.7 and less. */
    private static final double ALIKE = 0.77;

    private static final HubUnderTest HUB = HubUnderTest.shared();
    private static final Ledger LEDGER = new Ledger(HUB);

    static {
        // As the hub does: where private keys are quick, the rest shows the more.
        CryptoProviders.install();
    }

    private enum Failure {
        KEY_CHANGED("Header/Security/EncryptedKey/CipherData/CipherValue"),
        DATA_CHANGED("Body/EncryptedData/CipherData/CipherValue"),
        SIGNATURE_CHANGED("Header/Security/Signature/SignatureValue");

        private final String path;

        Failure(String path) {
            this.path = path;
        }

        void happen(Document document) {
            Element value = Elements.at(document.getDocumentElement(), path).orElseThrow();
            Tree.say(value, flipped(value.getTextContent().strip()));
        }

        private static String flipped(String base64) {
            int middle = base64.length() / 2;
            return base64.substring(0, middle)
                    + (base64.charAt(middle) == 'A' ? 'B' : 'A')
                    + base64.substring(middle + 1);
        }
    }

    @Test
    void whereDecryptionFailsCannotBeToldFromTheTime() throws IOException {
        for (String cipher :
                List.of("http://www.w3.org/2009/xmlenc11#aes256-gcm", "http://www.w3.org/2001/04/xmlenc#aes256-cbc")) {
            Map<Failure, Double> medians = medians(cipher);
            double slowest = medians.values().stream().mapToDouble(t -> t).max().orElseThrow();
            assertThat(medians)
                    .as(cipher)
                    .allSatisfy((failure, time) ->
                            assertThat(time / slowest).as(failure.name()).isGreaterThan(ALIKE));
        }
    }

    /** One failure's message, and how long each refusal of it took. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Trial(Failure failure, byte[] octets, List<Long> times) {
        double median() {
            return times.stream().sorted().toList().get(times.size() / 2);
        }
    }

    /** In turn, so that whatever else the machine does is shared alike. */
    private static Map<Failure, Double> medians(String cipher) throws IOException {
        MessageVerifier hub = verifier();
        List<Trial> trials = Stream.of(Failure.values())
                .map(failure -> new Trial(
                        failure,
                        LEDGER.message()
                                .cipher(cipher)
                                .afterEncrypting(failure::happen)
                                .octets(),
                        new ArrayList<>()))
                .toList();
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            for (Trial trial : trials) {
                long took = refusal(hub, trial.octets());
                if (round >= WARM_UP) {
                    trial.times().add(took);
                }
            }
        }
        return trials.stream().collect(Collectors.toMap(Trial::failure, Trial::median));
    }

    private static long refusal(MessageVerifier hub, byte[] octets) {
        Envelope envelope = parse(octets);
        long begun = System.nanoTime();
        assertThatExceptionOfType(Rejection.class).isThrownBy(() -> hub.verify(envelope));
        return System.nanoTime() - begun;
    }

    private static Envelope parse(byte[] octets) {
        try {
            return Envelope.of(new GuardedReader(XmlLimits.MESSAGE).read(octets));
        } catch (HostileXml e) {
            throw new IllegalStateException(e);
        }
    }

    /** As the hub's own, with RVA as a partner that may use either cipher. */
    private static MessageVerifier verifier() throws IOException {
        Correspondent rva = new Correspondent(
                new InstitutionCode("RVA"),
                SecurityProfile.SIGN_ENCRYPT_CBC,
                LEDGER.key("RVA").certificate(),
                true);
        return new MessageVerifier(
                HUB.home().hubKey(),
                HUB.home().trust(),
                fingerprint -> Optional.of(rva),
                (digest, until) -> true,
                new GuardedReader(XmlLimits.MESSAGE),
                Clock.systemUTC());
    }
}
