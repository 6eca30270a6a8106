package org.crossroads.exchange.endpoint;

import java.time.Instant;
import org.crossroads.exchange.security.FaultCode;
import org.crossroads.exchange.xml.Elements;
import org.crossroads.exchange.xml.Envelope;
import org.crossroads.hub.network.InstitutionCode;
import org.w3c.dom.Element;

/**
 * Writes the one fault of the contracts, whatever went wrong: a code, our own text and the ticket to ask about it. Nothing
 * of a library, a schema or the sender's text can get into it.
 */
final class FaultWriter {

    private static final String COMMON = "urn:crossroads:common:v1";

    private FaultWriter() {}

    /**
     * The fault in an envelope of its own.
     *
     * @param author where it went wrong: whoever runs this endpoint
     * @param place path of the contract at which the message stops following it; empty for every other fault
     */
    static Envelope write(InstitutionCode author, Passage passage, FaultCode code, String place, Instant now) {
        Envelope envelope = Envelope.create();
        Element fault = Elements.append(envelope.body(), Envelope.SOAP, "Fault");
        appendPlain(fault, "faultcode", code.isCallersDoing() ? "soap:Client" : "soap:Server");
        appendPlain(fault, "faultstring", code.text());
        Element detail = appendPlain(fault, "detail", "");
        Element crossroads = envelope.document().createElementNS(COMMON, "c:CrossroadsFault");
        crossroads.setAttributeNS("http://www.w3.org/2000/xmlns/", "xmlns:c", COMMON);
        detail.appendChild(crossroads);
        boolean authenticated = passage.verified().isPresent();
        passage.question()
                .filter(question -> authenticated)
                .flatMap(question -> Elements.child(question.payload(), "informationCustomer"))
                .ifPresent(block -> echo(crossroads, block));
        Element reference = Elements.append(crossroads, COMMON, "informationCrossroads");
        Elements.append(
                reference,
                COMMON,
                "ticketCrossroads",
                passage.ticketCrossroads().toString());
        Elements.append(reference, COMMON, "timestampReceive", ResponseWriter.text(passage.receivedAt()));
        Elements.append(reference, COMMON, "timestampReply", ResponseWriter.text(now));
        Element entry = Elements.append(crossroads, COMMON, "detail");
        Elements.append(entry, COMMON, "severity", code.isCallersDoing() ? "ERROR" : "FATAL");
        Elements.append(entry, COMMON, "reasonCode", code.code());
        Elements.append(entry, COMMON, "diagnostic", code.text());
        Elements.append(entry, COMMON, "authorCode", author.value());
        if (!place.isEmpty()) {
            Element information = Elements.append(entry, COMMON, "information");
            Elements.append(information, COMMON, "fieldName", "element");
            Elements.append(information, COMMON, "fieldValue", place);
        }
        return envelope;
    }

    /** The caller's own block under the fault's name for it: the children are the same in every contract of ours. */
    private static void echo(Element crossroads, Element block) {
        if (!Elements.children(block).stream().allMatch(child -> COMMON.equals(child.getNamespaceURI()))) {
            return;
        }
        Element own = Elements.append(crossroads, COMMON, "informationCustomer");
        Elements.children(block).forEach(child -> Elements.appendCopy(own, child));
    }

    /** SOAP 1.1: the children of a Fault have no namespace. */
    private static Element appendPlain(Element fault, String name, String text) {
        Element element = fault.getOwnerDocument().createElementNS(null, name);
        element.setTextContent(text);
        fault.appendChild(element);
        return element;
    }
}
