package org.crossroads.exchange.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.crossroads.exchange.contract.OperationDescriptor;
import org.crossroads.exchange.contract.ServiceDescriptor;
import org.crossroads.exchange.mapping.RequestMapping.Field;
import org.crossroads.exchange.mapping.ResponseMapping.Place;
import org.crossroads.exchange.mapping.ResponseMapping.Repeated;
import org.crossroads.exchange.schema.ContractDirectory;
import org.crossroads.exchange.schema.InvalidContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A contract is read and a descriptor drafted; what the draft does not know it says. */
class OnboardingTest {

    private static final ContractDirectory FOREIGN = new ContractDirectory(Path.of("src/test/resources/foreign"));

    private static OperationDescriptor read(Onboarding draft, String descriptor) {
        return ServiceDescriptor.read(
                        new ByteArrayInputStream(draft.yaml().getBytes(StandardCharsets.UTF_8)), descriptor, FOREIGN)
                .operations()
                .values()
                .iterator()
                .next();
    }

    @Test
    void aContractWithKnownNamesIsDraftedWhole() {
        Onboarding draft =
                Onboarding.of(FOREIGN, "allowances/FamilyAllowances.wsdl", "allowances/FamilyAllowances.yaml");

        assertThat(draft.refused()).isEmpty();
        assertThat(draft.unmapped()).isEmpty();
        assertThat(draft.yaml())
                .contains("service: FamilyAllowances\nversion: 3\n")
                .contains("path: /familyallowances/v3\nwsdl: FamilyAllowances.wsdl\n")
                .contains("  consultAllowances:  # The allowances that are paid for a child.\n")
                .contains("      allowance: allowance  # One allowance for one child.\n");
        OperationDescriptor operation = read(draft, "allowances/FamilyAllowances.yaml");
        assertThat(operation.request().header()).containsExactly("informationCustomer");
        assertThat(operation.request().place(Field.SSIN)).isEqualTo("criteria/ssin");
        assertThat(operation.request().place(Field.END)).isEqualTo("criteria/period/endDate");
        assertThat(operation.response().place(Place.REFERENCE)).contains("informationCBSS/ticketCBSS");
        assertThat(operation.response().result()).isEqualTo("result");
        assertThat(operation.blocks()).hasSize(2);
    }

    @Test
    void aContractWithNamesOfItsOwnIsDraftedAsFarAsItGoesAndTheRestIsSaid() {
        Onboarding draft =
                Onboarding.of(FOREIGN, "benefits/intf/BenefitPayments.wsdl", "benefits/BenefitPayments.yaml");

        assertThat(draft.isComplete()).isFalse();
        assertThat(draft.refused())
                .as("an attribute that every answer has is nothing that could be recognised")
                .hasValueSatisfying(why -> assertThat(why).contains("@schemaVersion"));
        assertThat(draft.yaml()).contains("# REFUSED AS IT IS  ");

        String completed =
                draft.yaml().replace("    response:\n", "    response:\n      constants: {'@schemaVersion': '2.0'}\n");
        OperationDescriptor operation =
                read(new Onboarding(completed, List.of(), Optional.empty()), "benefits/BenefitPayments.yaml");
        assertThat(operation.request().header()).containsExactly("requestContext");
        assertThat(operation.request().kept()).contains("requestContext/language");
        assertThat(operation.request().place(Field.LEGAL_CONTEXT)).isEqualTo("purpose");
        assertThat(operation.request().place(Field.SSIN)).isEqualTo("who/nationalNumber");
        assertThat(operation.request().place(Field.BEGIN)).isEqualTo("window/since");
        assertThat(operation.request().place(Field.NEXT)).isEqualTo("page/next");
        assertThat(operation.response().place(Place.VALUE)).contains("outcome/result");
        assertThat(operation.response().words().value("NO_RESULT")).isEqualTo("REFUSED");
        assertThat(operation.response().rows(Repeated.SOURCES).orElseThrow().each())
                .isEqualTo("origin");
        assertThat(operation.response().result()).isEqualTo("payments");
    }

    static Stream<Path> ours() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("../../wsdl"))) {
            return files.filter(file -> file.toString().endsWith(".wsdl")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("ours")
    void everyContractOfOursCanBeRead(Path wsdl) {
        ContractDirectory project = new ContractDirectory(Path.of("../.."));

        Onboarding draft = Onboarding.of(project, "wsdl/" + wsdl.getFileName(), "wsdl/draft.yaml");

        assertThat(draft.yaml()).contains("ticket: informationCustomer/ticket");
    }

    @Test
    void aContractThatIsNotThereIsSaid() {
        assertThatThrownBy(() -> Onboarding.of(FOREIGN, "benefits/intf/Other.wsdl", "benefits/Other.yaml"))
                .isInstanceOf(InvalidContract.class)
                .hasMessage("benefits/intf/Other.wsdl: there is no such file");
    }

    @Test
    void aMessageOfSeveralPartsIsNoneThatCouldBeServed(@TempDir Path directory) throws IOException {
        String wsdl = Files.readString(Path.of("src/test/resources/foreign/allowances/FamilyAllowances.wsdl"));
        Files.createDirectories(directory.resolve("xsd"));
        Files.copy(
                Path.of("src/test/resources/foreign/allowances/xsd/common.xsd"), directory.resolve("xsd/common.xsd"));
        Files.writeString(
                directory.resolve("A.wsdl"),
                wsdl.replace("element=\"tns:consultAllowancesRequest\"/>", "type=\"xs:string\"/>"));

        assertThatThrownBy(() -> Onboarding.of(new ContractDirectory(directory), "A.wsdl", "A.yaml"))
                .hasMessageContaining("the input of consultAllowances is not one element");
    }
}
