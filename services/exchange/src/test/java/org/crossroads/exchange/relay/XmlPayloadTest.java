package org.crossroads.exchange.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import org.crossroads.exchange.contract.OperationDescriptor;
import org.crossroads.exchange.contract.ServiceDescriptor;
import org.crossroads.exchange.xml.Documents;
import org.crossroads.exchange.xml.Elements;
import org.crossroads.exchange.xml.Envelope;
import org.crossroads.hub.consultation.Payload;
import org.crossroads.hub.directory.DataBlock;
import org.crossroads.hub.network.InstitutionCode;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class XmlPayloadTest {

    private static final DataBlock SELF_EMPLOYED = new DataBlock("selfEmployed");
    private static final DataBlock INSURABILITY = new DataBlock("insurability");
    private static final DataBlock MEMBERSHIP = new DataBlock("fundMembership");

    private final Envelope envelope = Envelope.create();

    @Test
    void whatTellsOfAFundIsRemovedWhereverItStandsAlsoOfAGrantedBlock() {
        ServiceDescriptor career = descriptor("CareerService-v1.yaml");
        Element result = envelope.newPayload(career.namespace(), "result");
        Element block = Elements.append(result, career.namespace(), "selfEmployed");
        activity(block, "MAIN", "FUND-1");
        activity(block, "COMPLEMENTARY", "FUND-2");

        Payload left = payload(career, "consultCareerRequest", result)
                .keeping(Set.of(SELF_EMPLOYED))
                .withoutMembership(Set.of());

        assertThat(text(left)).contains(">MAIN<").contains(">COMPLEMENTARY<").doesNotContain("FUND");
    }

    @Test
    void inABlockOfARuleThatDisclosesItStays() {
        ServiceDescriptor insurance = descriptor("HealthInsuranceService-v1.yaml");

        assertThat(text(insurance(insurance).withoutMembership(Set.of(MEMBERSHIP))))
                .contains("FUND-3");
    }

    @Test
    void aGrantedBlockThatTellsNothingElseIsGoneWithoutSuchARule() {
        ServiceDescriptor insurance = descriptor("HealthInsuranceService-v1.yaml");

        assertThat(text(insurance(insurance).withoutMembership(Set.of())))
                .contains(">INSURED<")
                .doesNotContain("fundMembership")
                .doesNotContain("FUND");
    }

    private Payload insurance(ServiceDescriptor insurance) {
        Element result = envelope.newPayload(insurance.namespace(), "result");
        Elements.append(
                Elements.append(result, insurance.namespace(), "insurability"),
                insurance.namespace(),
                "state",
                "INSURED");
        Elements.append(
                Elements.append(result, insurance.namespace(), "fundMembership"),
                insurance.namespace(),
                "fundName",
                "FUND-3");
        return payload(insurance, "consultInsurabilityRequest", result).keeping(Set.of(INSURABILITY, MEMBERSHIP));
    }

    private static void activity(Element block, String kind, String fund) {
        String namespace = String.valueOf(block.getNamespaceURI());
        Element activity = Elements.append(block, namespace, "activity");
        Elements.append(activity, namespace, "kind", kind);
        Elements.append(activity, namespace, "insuranceFund", fund);
    }

    private static Payload payload(ServiceDescriptor service, String request, Element result) {
        OperationDescriptor operation =
                Objects.requireNonNull(service.operations().get(request));
        return XmlPayload.ofResult(operation, result, new InstitutionCode("NIC"));
    }

    private String text(Payload left) {
        assertThat(left).isInstanceOf(XmlPayload.class);
        return new String(Documents.write(envelope.document()), StandardCharsets.UTF_8);
    }

    private static ServiceDescriptor descriptor(String file) {
        try (InputStream yaml = XmlPayloadTest.class.getResourceAsStream("/META-INF/crossroads/wsdl/" + file)) {
            return ServiceDescriptor.read(Objects.requireNonNull(yaml));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
