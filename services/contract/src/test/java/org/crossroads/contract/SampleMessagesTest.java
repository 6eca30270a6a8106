package org.crossroads.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.crossroads.contract.Contracts.WSDL;
import static org.crossroads.contract.Contracts.elements;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBElement;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Marshaller;
import jakarta.xml.bind.Unmarshaller;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import org.crossroads.contract.career.v1.ConsultCareerRequestType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Messages written by hand, against the schemas and through the generated classes. */
class SampleMessagesTest {

    private static final Schema SCHEMA = Contracts.schema();

    static List<Path> samples() {
        return Contracts.samples();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everySampleIsValid(Path sample) {
        assertThatCode(() -> validate(Files.readString(sample))).doesNotThrowAnyException();
    }

    @Test
    void everyOperationHasASampleOfItsQuestionAndOfItsAnswer() {
        Stream<String> roots = Contracts.wsdls().stream()
                .flatMap(wsdl -> elements(Contracts.parse(wsdl), WSDL, "portType"))
                .flatMap(portType -> elements(portType.getElementsByTagNameNS(WSDL, "operation")))
                .map(operation -> operation.getAttribute("name"))
                .flatMap(name -> Stream.of(name + "-request.xml", name + "-response.xml"));

        assertThat(roots).isNotEmpty().allMatch(name -> Files.exists(Contracts.sample(name)));
    }

    /**
     * Month raised by 60, or a BIS number on a day that no calendar has, and check digits valid: nobody real is named, and
     * one sample alone has wrong check digits.
     */
    @ParameterizedTest
    @MethodSource("samples")
    void everySampleNamesTestPeopleOnly(Path sample) {
        assertThat(elements(Contracts.parse(sample).getElementsByTagNameNS("*", "ssin"))
                        .map(Element::getTextContent)
                        .filter(ssin -> !sample.toString().contains("wrong-check-digits")))
                .allMatch(SampleMessagesTest::isTestPerson);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theGeneratedClassesLoseNothing(Path sample) throws Exception {
        JAXBContext context = context();
        Unmarshaller unmarshaller = context.createUnmarshaller();
        Marshaller marshaller = context.createMarshaller();
        marshaller.setProperty(Marshaller.JAXB_FORMATTED_OUTPUT, true);

        StringWriter written = new StringWriter();
        marshaller.marshal(unmarshaller.unmarshal(sample.toFile()), written);

        assertThatCode(() -> validate(written.toString())).doesNotThrowAnyException();
        assertThat(texts(written.toString())).isEqualTo(texts(Files.readString(sample)));
    }

    @Test
    void datesAndMomentsAreJavaTime() throws Exception {
        JAXBElement<?> root = (JAXBElement<?>) context()
                .createUnmarshaller()
                .unmarshal(Contracts.sample("consultCareer-request.xml").toFile());
        ConsultCareerRequestType request = (ConsultCareerRequestType) root.getValue();

        assertThat(request.getInformationCustomer().getTimestampSent())
                .isEqualTo(OffsetDateTime.parse("2025-03-03T14:05:07.123+01:00"));
        assertThat(request.getCriteria().getPeriod().getBeginDate()).isEqualTo(LocalDate.of(2015, 1, 1));
    }

    @Test
    void aWrongCheckDigitPassesTheSchemaSinceItIsABusinessOutcome() throws Exception {
        String message = Files.readString(Contracts.sample("consultCareer-request.xml"));

        assertThatCode(() -> validate(message.replace("85673003360", "85673003361")))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "consultCareer-request.xml  | 85673003360</ssin>            | 8567300336</ssin>",
                "consultCareer-request.xml  | rva-2025-000006               | <c:x/>",
                "consultCareer-request.xml  | 14:05:07.123+01:00            | 14:05:07.123",
                "consultCareer-request.xml  | >18/1<                        | >18<",
                "consultCareer-request.xml  | 2015-01-01                    | 2015-02-30",
                "consultCareer-response.xml | <c:code>HAN20200              | <c:code>HAN2020",
                "identifyPerson-request.xml | 1985-07-00                    | 1985-00-07",
                "identifyPerson-request.xml | <gender>FEMALE</gender>       | <gender>F</gender>",
                "searchPerson-request.xml   | <birthDateToleranceYears>2<   | <birthDateToleranceYears>11<",
                "searchPerson-request.xml   | <maximumResults>10<           | <maximumResults>81<",
                "checkAuthorisation-request.xml | <onDate>2025-03-01<   | <onDate>2025-03-01Z<",
                "checkAuthorisation-request.xml | T09:30:00+01:00       | T24:00:00+01:00",
                "checkAuthorisation-request.xml | <service>Career<      | <service>career<",
                "checkAuthorisation-request.xml | <version>1<           | <version>0<",
                "listAuthorisations-request.xml | RVA-CAREER-0          | rva-career-0",
                "listAuthorisations-request.xml | <maximumResults>1<    | <maximumResults>101<",
                "reportCollectedData-request.xml | <collectedData>      | <collectedData><x/>",
                "reportCollectedData-response.xml | >DELIVERED<         | >ARRIVED<",
                "consultReport-request.xml   | -8f0f6c11bb01<            | -8F0F6C11BB01<",
                "receiveCollectedData-request.xml | <version>1<         | <version>0<",
                "consultInsurability-response.xml | <cg1>121< | <cg1>221<",
                "consultInsurability-response.xml | <cg2>110< | <cg2>11<",
                "consultInsurability-response.xml | <fundNumber>999< | <fundNumber>099<",
                "consultInsurability-response.xml | <amount>50681< | <amount>506.81<",
                "consultIncapacity-response.xml | <degree>70< | <degree>49<",
                "consultIncapacity-response.xml | <dailyAmount>6512< | <dailyAmount>-1<",
                "consultIncapacity-request.xml | <c:beginDate>2022-01-01< | <c:beginDate>2022-01-00<",
                "consultRecognition-response.xml | <household>3< | <household>4<",
                "consultRecognition-response.xml | <pillar2>3< | <pillar2>13<",
                "consultRecognition-response.xml | <authority>VSB< | <authority>vsb<",
                "consultAllowances-response.xml | <category>2< | <category>6<",
                "consultAllowances-response.xml | <familyCategory>B< | <familyCategory>D<",
                "consultChildBenefit-response.xml | <otherSsin>79711401275< | <otherSsin>7971140127<",
                "consultChildBenefit-response.xml | <birthRank>1< | <birthRank>0<",
                "consultHolidayRights-response.xml | <days>20< | <days>21<",
                "consultHolidayRights-response.xml | <holidayYear>2024< | <holidayYear>24<",
                "consultOccupationalAccident-response.xml | >WORK<      | >HOME<",
                "consultOccupationalAccident-response.xml | <degree>11.5< | <degree>111.5<",
                "consultOccupationalAccident-response.xml | <annualAmount>2815400< | <annualAmount>28154.00<",
                "consultOccupationalDisease-response.xml | >1.606.22<   | >3.606.22<",
                "consultLivingWage-response.xml | <category>3<         | <category>4<",
                "consultLivingWage-response.xml | <monthlyAmount>139129< | <monthlyAmount>-1<",
                "consultFundBenefits-response.xml | >140.03<           | >140.3<",
                "consultFamilyComposition-response.xml | <code>02<     | <code>2<",
                "consultFamilyComposition-response.xml | <size>3<      | <size>0<",
                "consultHistory-response.xml | >24062<                 | >2406<",
            })
    void whatIsMalformedIsRefused(String sample, String good, String bad) throws Exception {
        String message = Files.readString(Contracts.sample(sample));
        assertThat(message).contains(good);

        assertThatThrownBy(() -> validate(message.replace(good, bad))).isInstanceOf(SAXException.class);
    }

    private static JAXBContext context() throws JAXBException {
        return JAXBContext.newInstance(Contracts.schemas().stream()
                .map(schema -> schema.getFileName().toString().replace("-v1.xsd", ".v1"))
                .map("org.crossroads.contract."::concat)
                .collect(Collectors.joining(":")));
    }

    private static void validate(String message) throws SAXException, IOException {
        SCHEMA.newValidator().validate(new StreamSource(new StringReader(message)));
    }

    private static List<String> texts(String message) {
        return message.replaceAll("<[^>]*>", "\n")
                .lines()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static boolean isTestPerson(String ssin) {
        int month = Integer.parseInt(ssin.substring(2, 4));
        String nine = ssin.substring(0, 9);
        boolean test = month > 60 && month <= 72;
        boolean bisOnNoDay = month / 20 >= 1
                && Set.of("0230", "0231", "0431", "0631", "0931", "1131")
                        .contains("%02d".formatted(month % 20) + ssin.substring(4, 6));
        return (test || bisOnNoDay)
                && Stream.of(nine, "2" + nine)
                        .mapToInt(digits -> 97
                                - new BigInteger(digits)
                                        .mod(BigInteger.valueOf(97))
                                        .intValue())
                        .anyMatch(check -> check == Integer.parseInt(ssin.substring(9)));
    }
}
