package org.crossroads.sandbox.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.crossroads.exchange.collection.KeyContentSeal;
import org.crossroads.exchange.collection.KeyPermitSignature;
import org.crossroads.exchange.contract.OperationDescriptor;
import org.crossroads.exchange.contract.ServiceDescriptor;
import org.crossroads.exchange.security.KeyMaterial;
import org.crossroads.hub.authorisation.LegalContext;
import org.crossroads.hub.collection.CollectionPermit;
import org.crossroads.hub.directory.DataBlock;
import org.crossroads.hub.directory.Period;
import org.crossroads.hub.identifier.Ssin;
import org.crossroads.hub.network.InstitutionCode;
import org.crossroads.sandbox.network.ServedContracts;
import org.crossroads.sandbox.people.Institutions;
import org.crossroads.sandbox.pki.DevPki;
import org.crossroads.sandbox.pki.PkiFiles;
import org.crossroads.sandbox.registry.SandboxNetwork;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the hub's own key does for single collection: signs permits, and seals what waits. */
class HubKeyTest {

    private static final String CONTENT = "<result>Brouwerij De Zandbak, één jaar</result>";

    @TempDir
    private static Path directory;

    private static PkiFiles pki = new PkiFiles(Path.of(""));

    private final KeyMaterial hub = key(pki.hub());
    private final KeyMaterial another = key(pki.key(Institutions.RSZ));

    @BeforeAll
    static void makeKeys() throws IOException {
        SandboxNetwork network =
                new SandboxNetwork(new SandboxNetwork.Options(0, 1, LocalDate.of(2026, 1, 1), 9443, false));
        pki = new DevPki(Clock.systemUTC(), new SecureRandom()).create(directory, network.keys(Set.of("localhost")));
    }

    private static KeyMaterial key(Path file) {
        try {
            return KeyMaterial.load(file, pki.readPassword());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void itsSignatureHoldsForItsTextAloneAndNobodyElseMakesIt() {
        KeyPermitSignature own = new KeyPermitSignature(hub);
        String signature = own.sign("a text");

        assertThat(signature).matches("[A-Za-z0-9_-]+");
        assertThat(own.holds("a text", signature)).isTrue();
        assertThat(own.holds("another text", signature)).isFalse();
        assertThat(own.holds("a text", new KeyPermitSignature(another).sign("a text")))
                .isFalse();
        assertThat(own.holds("a text", "")).isFalse();
        assertThat(own.holds("a text", "not base64!")).isFalse();
    }

    @Test
    void whatItSealsItOpensUnderTheSameLabelOnly() {
        KeyContentSeal own = new KeyContentSeal(hub, new SecureRandom());
        String sealed = own.seal(CONTENT, "report RSZ");

        assertThat(sealed).doesNotContain("Brouwerij");
        assertThat(own.open(sealed, "report RSZ")).contains(CONTENT);
        assertThat(own.open(sealed, "report FPD")).isEmpty();
        assertThat(own.seal(CONTENT, "report RSZ")).isNotEqualTo(sealed);
    }

    @Test
    void nobodyElseOpensItAndNothingThatWasChangedOpens() {
        KeyContentSeal own = new KeyContentSeal(hub, new SecureRandom());
        String sealed = own.seal(CONTENT, "report RSZ");

        assertThat(new KeyContentSeal(another, new SecureRandom()).open(sealed, "report RSZ"))
                .isEmpty();
        char last = sealed.charAt(sealed.length() - 5);
        String changed = sealed.substring(0, sealed.length() - 5)
                + (last == 'A' ? 'B' : 'A')
                + sealed.substring(sealed.length() - 4);
        assertThat(own.open(changed, "report RSZ")).isEmpty();
        assertThat(own.open("", "report RSZ")).isEmpty();
        assertThat(own.open("a.b.c", "report RSZ")).isEmpty();
    }

    /** An information field of a status has room for 1000 characters. */
    @Test
    void aPermitForAllBlocksOfAnyContractFitsWhereItIsTold() {
        String signature = new KeyPermitSignature(hub).sign("a text");
        for (ServiceDescriptor service : ServedContracts.onClassPath().all()) {
            for (OperationDescriptor operation : service.operations().values()) {
                Set<DataBlock> blocks = operation.blocks().keySet();
                if (!blocks.isEmpty()) {
                    CollectionPermit permit = new CollectionPermit(
                            new UUID(1, 2),
                            new InstitutionCode("ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEF"),
                            new Ssin("04690302197"),
                            operation.operation(),
                            blocks,
                            new LegalContext("A:" + "B".repeat(62)),
                            Period.of(LocalDate.of(2000, 1, 1), LocalDate.of(2025, 12, 31)),
                            Instant.EPOCH,
                            Instant.EPOCH.plus(Duration.ofDays(30)));

                    assertThat(permit.text().length() + 1 + signature.length())
                            .as(operation.operation().toString())
                            .isLessThanOrEqualTo(1000);
                }
            }
        }
    }
}
