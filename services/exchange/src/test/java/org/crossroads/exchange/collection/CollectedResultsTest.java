package org.crossroads.exchange.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.crossroads.exchange.contract.ContractValidation;
import org.crossroads.exchange.contract.OperationDescriptor;
import org.crossroads.exchange.contract.ServiceDescriptor;
import org.crossroads.exchange.xml.GuardedReader;
import org.crossroads.exchange.xml.HostileXml;
import org.crossroads.exchange.xml.XmlLimits;
import org.crossroads.hub.collection.CollectedData;
import org.crossroads.hub.collection.CollectedData.Reading;
import org.crossroads.hub.directory.DataBlock;
import org.crossroads.hub.directory.Operation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;

/** Reported data against the contracts of the questions that found nothing. */
class CollectedResultsTest {

    private static final Operation CAREER = new Operation("Career", "consultCareer", 1);
    private static final Operation IDENTIFY = new Operation("Identification", "identifyPerson", 1);
    private static final String EMPLOYEE = "<k:employee><k:employment><k:employer>0999100196</k:employer>"
            + "<k:period><c:beginDate>2022-03-01</c:beginDate></k:period></k:employment></k:employee>";
    private static final String SELF_EMPLOYED = "<k:selfEmployed><k:activity><k:period><c:beginDate>2024-01-01"
            + "</c:beginDate></k:period><k:category>MAIN</k:category></k:activity></k:selfEmployed>";

    private final CollectedResults results =
            new CollectedResults(List.of(service("Career"), service("Identification"), service("Repertory")));

    @Test
    void aResultThatFollowsTheContractIsReadWithItsBlocks() {
        CollectedData data = followed(CAREER, career(EMPLOYEE + SELF_EMPLOYED));

        assertThat(data.blocks()).containsExactlyInAnyOrder(new DataBlock("employee"), new DataBlock("selfEmployed"));
    }

    @Test
    void eachPartGoesOutByItselfAndStillFollowsTheContract() {
        String part = followed(CAREER, career(EMPLOYEE + SELF_EMPLOYED)).only(Set.of(new DataBlock("selfEmployed")));

        assertThat(part).contains("MAIN").doesNotContain("0999100196");
        assertThat(followed(CAREER, "<at>" + part + "</at>").blocks()).containsExactly(new DataBlock("selfEmployed"));
    }

    @Test
    void blocksThatLieDeeperAreFoundToo() {
        String identity = "<at><i:result xmlns:i='urn:crossroads:identification:v1' xmlns:c='urn:crossroads:common:v1'>"
                + "<i:person><i:ssin>04690302197</i:ssin></i:person></i:result></at>";

        // What is in no block of the descriptor has nobody who could be charged with it.
        assertThat(place(IDENTIFY, identity)).startsWith("result");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0999100196   | 999            | result/employee/employment/employer",
                "2022-03-01   | yesterday      | result/employee/employment/period/beginDate",
                "k:employer>  | k:employers>   | result/employee/employment",
                "k:result     | k:results      | result",
                "career:v1    | career:v2      | result",
            })
    void whatDoesNotFollowTheContractIsToldWithItsPlace(String good, String bad, String place) {
        String message = career(EMPLOYEE);
        assertThat(message).contains(good);

        assertThat(place(CAREER, message.replace(good, bad))).startsWith(place);
    }

    @Test
    void twoResultsOrNoneAreNotOne() {
        assertThat(place(CAREER, "<at/>")).isEqualTo("result");
        assertThat(place(CAREER, career(EMPLOYEE).replace("</at>", "<more/></at>")))
                .isEqualTo("result");
    }

    @Test
    void anOperationThatIsNotRelayedHasNoDataToReport() {
        assertThat(place(new Operation("Repertory", "registerInscription", 1), career(EMPLOYEE)))
                .isEqualTo("result");
        assertThat(place(new Operation("Weather", "consultWeather", 1), career(EMPLOYEE)))
                .isEqualTo("result");
    }

    @Test
    void everyRelayedContractOfOursSaysOfWhichTypeItsResultIs() {
        for (String name : List.of("Career", "Identification")) {
            ServiceDescriptor service = service(name);
            assertThat(service.operations().values())
                    .allSatisfy(operation -> assertThat(ContractValidation.ofResult(service, operation))
                            .as(operation.operation().toString())
                            .isPresent());
        }
        ServiceDescriptor receiver = service("CollectedDataReceiver");
        OperationDescriptor without = receiver.operations().values().iterator().next();
        assertThat(ContractValidation.ofResult(receiver, without)).isEmpty();
    }

    private CollectedData followed(Operation operation, String text) {
        return results.in(xml(text)).as(operation).fold(Reading.Following::data, violating -> {
            throw new AssertionError("off the contract at " + violating.place());
        });
    }

    private String place(Operation operation, String text) {
        return results.in(xml(text)).as(operation).fold(following -> "", Reading.Violating::place);
    }

    private static String career(String blocks) {
        return "<at xmlns:k='urn:crossroads:career:v1' xmlns:c='urn:crossroads:common:v1'><k:result>" + blocks
                + "</k:result></at>";
    }

    private static Element xml(String text) {
        try {
            return new GuardedReader(XmlLimits.MESSAGE)
                    .read(text.getBytes(StandardCharsets.UTF_8))
                    .getDocumentElement();
        } catch (HostileXml e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static ServiceDescriptor service(String name) {
        try (InputStream yaml = Objects.requireNonNull(CollectedResultsTest.class.getResourceAsStream(
                "/META-INF/crossroads/wsdl/" + name + "Service-v1.yaml"))) {
            return ServiceDescriptor.read(yaml);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
