package org.crossroads.bench.server;

import jakarta.xml.ws.BindingProvider;
import jakarta.xml.ws.Dispatch;
import jakarta.xml.ws.Provider;
import jakarta.xml.ws.Service;
import jakarta.xml.ws.ServiceMode;
import jakarta.xml.ws.WebServiceProvider;
import java.util.Map;
import javax.xml.transform.Source;

/** The whole logic of the bare relay: the question goes on as it is, the answer comes back as it is. */
@WebServiceProvider(
        serviceName = "IdentificationService",
        portName = "IdentificationPort",
        targetNamespace = "urn:crossroads:identification:v1")
@ServiceMode(Service.Mode.PAYLOAD)
public final class PassOn implements Provider<Source> {

    private final Dispatch<Source> source;

    PassOn(Dispatch<Source> source) {
        this.source = source;
        Map<String, Object> context = source.getRequestContext();
        context.put(BindingProvider.SOAPACTION_USE_PROPERTY, true);
        context.put(BindingProvider.SOAPACTION_URI_PROPERTY, "urn:crossroads:identification:identifyPerson");
    }

    @Override
    public Source invoke(Source question) {
        return source.invoke(question);
    }
}
