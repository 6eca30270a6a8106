package org.crossroads.hub.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReferenceDataTest {

    private static final InstitutionCode RVA = new InstitutionCode("RVA");
    private static final InstitutionCode VDAB = new InstitutionCode("VDAB");

    private final ReferenceData data = ReferenceData.ofTheProject();

    @Test
    void theWholeNetworkIsThere() {
        assertThat(data.primaryInstitutions()).hasSize(13);
        assertThat(data.secondaryNetworks()).hasSize(8);
        assertThat(data.admissibleBodies()).hasSize(26);
        assertThat(data.purposes()).hasSize(24);
        assertThat(data.sectors().stream()
                        .mapToInt(sector -> sector.types().size())
                        .sum())
                .isEqualTo(209);
        assertThat(data.qualities()).isEqualTo(106);
    }

    @Test
    void everyFileStatesItsVersion() {
        assertThat(data.versions())
                .hasSize(7)
                .allSatisfy((file, version) -> assertThat(version).isPositive());
    }

    @Test
    void everySecondaryNetworkIsManagedByAPrimaryInstitutionOfItsOwn() {
        assertThat(data.secondaryNetworks())
                .allSatisfy(network ->
                        assertThat(data.isPrimary(network.managedBy())).isTrue())
                .extracting(SecondaryNetwork::managedBy)
                .doesNotHaveDuplicates();
        assertThat(data.managedBy(RVA)).containsExactly(new NetworkCode("unemployment-payment-institutions"));
        assertThat(data.managedBy(new InstitutionCode("RSZ"))).isEmpty();
    }

    @Test
    void theMembersOfASecondaryNetworkShareANumberInTheSectorOfWhoManagesThem() {
        assertThat(data.secondaryNetworks())
                .allSatisfy(network ->
                        assertThat(network.members()).isEqualTo(new NetworkNumber(sectorOf(network.managedBy()), 1)));
    }

    @Test
    void membershipIsAnonymousInTheNetworksOfTradeUnionsAndHealthInsuranceFunds() {
        assertThat(data.secondaryNetworks())
                .filteredOn(SecondaryNetwork::anonymous)
                .extracting(SecondaryNetwork::managedBy)
                .containsExactlyInAnyOrder(RVA, new InstitutionCode("NIC"));
    }

    private int sectorOf(InstitutionCode managing) {
        return data.primaryInstitutions().stream()
                .filter(primary -> primary.code().equals(managing))
                .findFirst()
                .orElseThrow()
                .sector();
    }

    @Test
    void whoExchangesDirectlyDoesSoWithANetworkThatThereIs() {
        assertThat(data.directExchanges())
                .containsExactly(new ReferenceData.DirectExchange(
                        new InstitutionCode("RIZIV"), new NetworkCode("health-insurance-funds")))
                .allSatisfy(direct ->
                        assertThat(data.secondaryNetwork(direct.network())).isPresent());
    }

    @Test
    void everyPrimaryInstitutionIsInASectorOfTheNetwork() {
        assertThat(data.primaryInstitutions())
                .allSatisfy(institution ->
                        assertThat(data.sector(institution.sector())).isPresent());
    }

    @Test
    void everyBodyIsAdmissibleForPurposesOfTheList() {
        assertThat(data.admissibleBodies()).allSatisfy(body -> {
            assertThat(body.purposes())
                    .isNotEmpty()
                    .allSatisfy(purpose -> assertThat(data.purpose(purpose)).isPresent());
            assertThat(data.isPrimary(body.code())).isFalse();
        });
        assertThat(data.admissibleBody(VDAB))
                .map(ReferenceData.AdmissibleBody::purposes)
                .hasValueSatisfying(purposes -> assertThat(purposes).containsExactly(new PurposeCode("P02")));
    }

    @Test
    void aNameIsGivenInTheLanguageAskedForOrInDutch() {
        Names placement =
                data.purpose(new PurposeCode("P02")).map(Purpose::names).orElseThrow();

        assertThat(placement.in("nl")).isEqualTo("arbeidsbemiddeling");
        assertThat(placement.in("fr")).isEqualTo("placement des travailleurs");
        assertThat(placement.in("en")).isEqualTo("job placement");
        assertThat(data.quality(18, 1).orElseThrow().in("en")).isEqualTo("GECONTROLEERDE WERKLOZE");
    }

    @Test
    void aQualityIsKnownInItsSectorOrInEverySector() {
        assertThat(data.quality(18, 2)).isPresent();
        assertThat(data.quality(18, 902).map(Names::nl)).contains("Voorlopige inschrijving");
        assertThat(data.quality(18, 77)).isEmpty();
        assertThat(data.sector(18).map(sector -> sector.names().in("fr"))).contains("Office national de l'emploi");
        assertThat(data.sector(999)).isEmpty();
    }

    @Test
    void aFileWithoutVersionOrWithARowOfAnotherLengthIsRefused() {
        assertThatThrownBy(() -> ReferenceTable.read("x.csv", List.of("code;nl", "A;b")))
                .hasMessageContaining("version");
        assertThatThrownBy(() -> ReferenceTable.read("x.csv", List.of("# version 1", "code;nl", "A;b;c")))
                .hasMessageContaining("3 cells");
    }
}
