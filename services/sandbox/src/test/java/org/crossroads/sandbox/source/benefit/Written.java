package org.crossroads.sandbox.source.benefit;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBElement;
import jakarta.xml.bind.JAXBException;
import java.io.StringWriter;

/** An answer as it is written. */
final class Written {

    private Written() {}

    static String asXml(String contract, JAXBElement<?> answer) throws JAXBException {
        StringWriter text = new StringWriter();
        JAXBContext.newInstance("org.crossroads.contract." + contract + ".v1")
                .createMarshaller()
                .marshal(answer, text);
        // Which prefix a namespace gets is the binding's choice.
        return text.toString().replaceAll("<(/?)ns[0-9]+:", "<$1");
    }
}
