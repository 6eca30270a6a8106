package org.crossroads.sandbox.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.crossroads.exchange.contract.ContractValidation;
import org.crossroads.exchange.contract.ServiceDescriptor;
import org.crossroads.exchange.xml.Elements;
import org.crossroads.sandbox.network.ServedContracts;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class RequestFormTest {

    private static final ServedContracts CONTRACTS = ServedContracts.onClassPath();
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-03T12:00:00Z"), ZoneOffset.UTC);

    @Test
    void whatMayBeSetIsWhatTheSchemaHasInItsOrder() {
        assertThat(form("Career", "consultCareer").paths())
                .containsExactly("legalContext", "inscriptionContext", "ssin", "period/beginDate", "period/endDate");
        assertThat(form("Repertory", "registerInscription").paths())
                .containsExactly(
                        "legalContext",
                        "inscriptionContext",
                        "ssin",
                        "inscription/quality",
                        "inscription/phase",
                        "inscription/period/beginDate",
                        "inscription/period/endDate",
                        "identityProof/lastName",
                        "identityProof/firstName",
                        "identityProof/birthDate",
                        "identityProof/gender");
        assertThat(form("TestConnection", "sendTestMessage").paths()).containsExactly("echo");
    }

    @Test
    void everyOperationOfEveryContractHasAForm() {
        assertThat(CONTRACTS.all())
                .isNotEmpty()
                .allSatisfy(service -> assertThat(ServedContracts.operations(service))
                        .allSatisfy(operation -> assertThat(
                                        form(service.name(), operation).paths())
                                .isNotEmpty()));
    }

    @Test
    void whatIsFilledInFollowsTheContract() {
        Element question = fill(
                "Career",
                "consultCareer",
                Map.of(
                        "ssin", "85673003360",
                        "legalContext", "RVA:UNEMPLOYMENT_BENEFIT",
                        "inscriptionContext", "18/1",
                        "user", "88651204654",
                        "beginDate", "2000-01-01"));

        assertThat(Elements.textAt(question, "criteria/period/beginDate")).contains("2000-01-01");
        assertThat(Elements.textAt(question, "informationCustomer/user")).contains("88651204654");
        assertThat(new ContractValidation(CONTRACTS.named("Career")).violation(question))
                .isEmpty();
    }

    @Test
    void aQuestionAboutAQuestionHasItsGroundAndUserInTheCriteria() {
        Element question = fill(
                "Authorisation",
                "checkAuthorisation",
                Map.of(
                        "service", "Career",
                        "operation", "consultCareer",
                        "version", "1",
                        "legalContext", "RVA:UNEMPLOYMENT_BENEFIT",
                        "user", "88651204654"));

        assertThat(Elements.textAt(question, "criteria/legalContext")).contains("RVA:UNEMPLOYMENT_BENEFIT");
        assertThat(Elements.textAt(question, "criteria/user")).contains("88651204654");
        assertThat(Elements.at(question, "informationCustomer/user")).isEmpty();
        assertThat(new ContractValidation(CONTRACTS.named("Authorisation")).violation(question))
                .isEmpty();
    }

    @Test
    void aWholePathSaysWhichOfTwoOfOneNameIsMeant() {
        Element question = fill(
                "Identification",
                "searchPerson",
                Map.of("phonetic/lastName", "Thijs", "birthDate", "1992-04-23", "legalContext", "RVA:IDENTIFICATION"));

        assertThat(Elements.textAt(question, "criteria/phonetic/lastName")).contains("Thijs");
        assertThat(new ContractValidation(CONTRACTS.named("Identification")).violation(question))
                .isEmpty();
    }

    @Test
    void anEchoIsSentWithoutCriteria() {
        Element question = fill("TestConnection", "sendTestMessage", Map.of());

        assertThat(Elements.textAt(question, "echo")).contains("hello");
        assertThat(new ContractValidation(CONTRACTS.named("TestConnection")).violation(question))
                .isEmpty();
    }

    @Test
    void aNameThatTheRequestDoesNotHaveIsAnsweredWithThoseThatItHas() {
        RequestForm form = form("Career", "consultCareer");

        form.requirePlaces(Set.of("ssin", "beginDate", "period/endDate", "user"));
        assertThatThrownBy(() -> form.requirePlaces(Set.of("lastName")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("consultCareer has no lastName", "ssin, period/beginDate, period/endDate");
    }

    private static Element fill(String service, String operation, Map<String, String> values) {
        Optional<Element> payload =
                form(service, operation).fill("t-1", "0999000030", values).payload();
        return payload.orElseThrow();
    }

    private static RequestForm form(String name, String operation) {
        ServiceDescriptor service = CONTRACTS.named(name);
        return new RequestForm(
                service,
                Optional.ofNullable(service.operations().get(operation + "Request"))
                        .orElseThrow(),
                CLOCK);
    }
}
