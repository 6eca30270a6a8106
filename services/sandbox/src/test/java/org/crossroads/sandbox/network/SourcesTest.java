package org.crossroads.sandbox.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.crossroads.exchange.contract.ServiceDescriptor;
import org.crossroads.hub.collection.Charge;
import org.crossroads.hub.network.InstitutionCode;
import org.crossroads.sandbox.people.Institutions;
import org.crossroads.sandbox.registry.Member;
import org.crossroads.sandbox.registry.SandboxNetwork;
import org.junit.jupiter.api.Test;

class SourcesTest {

    private static final SandboxNetwork NETWORK =
            new SandboxNetwork(new SandboxNetwork.Options(0, 1, LocalDate.of(2026, 1, 1), 9443, false));

    private final ServedContracts contracts = ServedContracts.onClassPath();
    private final Sources sources = new Sources(contracts, NETWORK.population(), Optional.empty(), Clock.systemUTC());

    @Test
    void whoServesHasAnAddressAndWhoHasAnAddressServes() {
        assertThat(NETWORK.members())
                .allSatisfy(member -> assertThat(member.port().isPresent())
                        .as(member.code().value())
                        .isEqualTo(Sources.serves(member.code())));
        assertThat(NETWORK.members().stream().filter(member -> member.port().isPresent()))
                .hasSize(SandboxNetwork.SOURCES);
    }

    @Test
    void everySupplierOfTheAvailabilityTableServesThatContract() {
        for (ServiceDescriptor service :
                contracts.all().stream().filter(each -> !each.callback()).toList()) {
            Set<InstitutionCode> suppliers = new HashSet<>(NETWORK.suppliersOf(service.name()));
            // The hub answers for its own registers in its own process.
            suppliers.remove(Institutions.KSZ);
            Set<InstitutionCode> serving = NETWORK.members().stream()
                    .filter(member -> sources.of(member).containsKey(service))
                    .map(Member::code)
                    .collect(Collectors.toSet());

            assertThat(serving).as(service.name()).isEqualTo(suppliers);
        }
    }

    @Test
    void whoIsChargedWithStoringTakesWhatOthersCollectedAndNobodyElseDoes() {
        ServiceDescriptor receiver = contracts.named("CollectedDataReceiver");

        assertThat(NETWORK.members())
                .filteredOn(member -> sources.of(member).containsKey(receiver))
                .extracting(Member::code)
                .containsExactlyInAnyOrderElementsOf(
                        NETWORK.distribution().stream().map(Charge::institution).collect(Collectors.toSet()));
    }

    @Test
    void aServiceThatIsNotThereIsAnsweredWithThoseThatAre() {
        assertThat(contracts.named("career").name()).isEqualTo("Career");
        assertThatThrownBy(() -> contracts.named("Weather"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("no service Weather", "Career", "consultCareer", "sendTestMessage");
    }

    @Test
    void theHubIsNoSource() {
        assertThat(Sources.serves(Institutions.KSZ)).isFalse();
    }
}
