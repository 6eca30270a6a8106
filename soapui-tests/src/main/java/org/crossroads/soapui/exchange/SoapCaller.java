package org.crossroads.soapui.exchange;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BinaryOperator;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.wss4j.common.ext.WSSecurityException;
import org.crossroads.soapui.project.SoapUiProject.RequestStep;
import org.crossroads.soapui.project.WssContainer;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** Sends the request of a step and gets its reply: expand, protect, post, open. */
public final class SoapCaller {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final WssContainer security;
    private final KeyMaterial keys;
    private final PkiDirectory pki;
    private final HttpClient http;

    public SoapCaller(WssContainer security, PkiDirectory pki) {
        this.security = security;
        this.keys = new KeyMaterial(security, pki);
        this.pki = pki;
        HttpClient.Builder client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE);
        pki.tls().ifPresent(client::sslContext);
        this.http = client.build();
    }

    /**
     * Calls and waits.
     *
     * @param expansion of the properties in a text, with the place of that text
     */
    Reply call(RequestStep step, String soapAction, BinaryOperator<String> expansion)
            throws SAXException, WSSecurityException, IOException, InterruptedException {
        Document envelope = Soap.parse(expansion.apply(step.envelope(), "request"));
        for (WssContainer.Outgoing outgoing : security.outgoing()) {
            if (outgoing.name().equals(step.outgoing())) {
                new OutgoingSecurity(outgoing, keys, text -> expansion.apply(text, outgoing.name())).protect(envelope);
            }
        }
        URI endpoint = URI.create(expansion.apply(step.endpoint(), "endpoint"));
        return open(post(endpoint, soapAction, text(envelope)), step);
    }

    private HttpResponse<String> post(URI endpoint, String soapAction, String envelope)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .timeout(PATIENCE)
                .header("Content-Type", "text/xml;charset=UTF-8")
                .header("SOAPAction", "\"" + soapAction + "\"")
                .POST(BodyPublishers.ofString(envelope))
                .build();
        return http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private Reply open(HttpResponse<String> response, RequestStep step) {
        Optional<Document> envelope = parsed(response.body());
        boolean hadHeader = false;
        Optional<String> problem = Optional.empty();
        for (WssContainer.Incoming incoming : security.incoming()) {
            if (incoming.name().equals(step.incoming()) && envelope.isPresent()) {
                try {
                    hadHeader = !new IncomingSecurity(incoming, keys, pki)
                            .open(envelope.get())
                            .isEmpty();
                } catch (WSSecurityException e) {
                    hadHeader = true;
                    problem = Optional.of(String.valueOf(e.getMessage()));
                }
            }
        }
        return new Reply(response.statusCode(), response.body(), envelope, hadHeader, problem);
    }

    private static Optional<Document> parsed(String text) {
        try {
            return Optional.of(Soap.parse(text));
        } catch (SAXException e) {
            return Optional.empty();
        }
    }

    private static String text(Document envelope) {
        try {
            StringWriter text = new StringWriter();
            Transformer writer = TransformerFactory.newDefaultInstance().newTransformer();
            writer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            writer.transform(new DOMSource(envelope), new StreamResult(text));
            return text.toString();
        } catch (TransformerException e) {
            throw new IllegalStateException(e);
        }
    }
}
