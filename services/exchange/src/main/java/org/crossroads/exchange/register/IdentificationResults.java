package org.crossroads.exchange.register;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBElement;
import jakarta.xml.bind.JAXBException;
import javax.xml.namespace.QName;
import javax.xml.transform.dom.DOMResult;
import org.crossroads.contract.identification.v1.IdentifyPersonResultType;
import org.crossroads.contract.identification.v1.ObjectFactory;
import org.crossroads.contract.identification.v1.SearchPersonResultType;
import org.crossroads.exchange.xml.Envelope;
import org.w3c.dom.Element;

/** Writes what the registers found as the {@code result} of an identification: the one place where the hub's own data become a tree. */
public final class IdentificationResults {

    public static final String NAMESPACE = "urn:crossroads:identification:v1";

    private static final JAXBContext CONTEXT = context();

    private IdentificationResults() {}

    public static Element element(IdentifyPersonResultType result) {
        return element(result, IdentifyPersonResultType.class);
    }

    public static Element element(SearchPersonResultType result) {
        return element(result, SearchPersonResultType.class);
    }

    private static <T> Element element(T result, Class<T> type) {
        Element holder = Envelope.create().body();
        try {
            CONTEXT.createMarshaller()
                    .marshal(new JAXBElement<>(new QName(NAMESPACE, "result"), type, result), new DOMResult(holder));
        } catch (JAXBException e) {
            throw new IllegalStateException("the registers have something that the contract has no room for", e);
        }
        return (Element) holder.getFirstChild();
    }

    private static JAXBContext context() {
        try {
            return JAXBContext.newInstance(ObjectFactory.class);
        } catch (JAXBException e) {
            throw new IllegalStateException("the classes of the contract are not on the class path", e);
        }
    }
}
