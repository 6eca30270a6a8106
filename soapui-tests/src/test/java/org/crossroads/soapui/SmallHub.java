package org.crossroads.soapui;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.wss4j.common.WSEncryptionPart;
import org.apache.wss4j.common.crypto.Merlin;
import org.apache.wss4j.common.ext.WSPasswordCallback;
import org.apache.wss4j.common.ext.WSSecurityException;
import org.apache.wss4j.common.util.KeyUtils;
import org.apache.wss4j.dom.WSConstants;
import org.apache.wss4j.dom.WSDataRef;
import org.apache.wss4j.dom.engine.WSSConfig;
import org.apache.wss4j.dom.engine.WSSecurityEngine;
import org.apache.wss4j.dom.engine.WSSecurityEngineResult;
import org.apache.wss4j.dom.handler.RequestData;
import org.apache.wss4j.dom.message.WSSecEncrypt;
import org.apache.wss4j.dom.message.WSSecHeader;
import org.apache.wss4j.dom.message.WSSecSignature;
import org.apache.wss4j.dom.message.WSSecTimestamp;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Verifies every request with WSS4J and answers the same envelope each time, protected as it is told. */
final class SmallHub implements AutoCloseable {

    /** What the hub saw of one request. */
    record Seen(List<String> signedAndEncrypted, String asSent, String envelope, String soapAction) {}

    private final SmallPki pki;
    private final HttpsServer server;
    private final List<Seen> seen = new CopyOnWriteArrayList<>();
    private volatile String reply = "";
    private volatile int status = 200;
    private volatile List<String> signed = List.of("Timestamp", "Body");
    private volatile boolean tampers;

    SmallHub(SmallPki pki) {
        this.pki = pki;
        WSSConfig.init();
        try {
            server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(pki.store("hub.p12"), SmallPki.PASSWORD);
            SSLContext tls = SSLContext.getInstance("TLS");
            tls.init(keys.getKeyManagers(), null, null);
            server.setHttpsConfigurator(new HttpsConfigurator(tls));
            server.createContext("/ws/testconnection/v1", this::answer);
            server.start();
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    void replies(int httpStatus, String envelope) {
        this.status = httpStatus;
        this.reply = envelope;
    }

    /** Names of what it signs in its replies; with none it sends them without security. */
    void signs(String... parts) {
        this.signed = List.of(parts);
    }

    void tampersAfterSigning() {
        this.tampers = true;
    }

    List<Seen> seen() {
        return List.copyOf(seen);
    }

    String address() {
        return "https://localhost:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String request = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        byte[] answer;
        try {
            String soapAction = String.valueOf(exchange.getRequestHeaders().getFirst("SOAPAction"));
            seen.add(open(request, soapAction));
            answer = protectedReply().getBytes(StandardCharsets.UTF_8);
        } catch (SAXException | WSSecurityException e) {
            status = 599;
            answer = e.toString().getBytes(StandardCharsets.UTF_8);
        }
        exchange.getResponseHeaders().set("Content-Type", "text/xml;charset=UTF-8");
        exchange.sendResponseHeaders(status, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private Seen open(String asSent, String soapAction) throws SAXException, WSSecurityException {
        Document request = parse(asSent);
        RequestData data = new RequestData();
        data.setWssConfig(WSSConfig.getNewInstance());
        Merlin trusted = new Merlin();
        trusted.setTrustStore(pki.store("truststore.p12"));
        data.setSigVerCrypto(trusted);
        data.setDecCrypto(keys("hub.p12"));
        data.setCallbackHandler(callbacks -> {
            for (var callback : callbacks) {
                ((WSPasswordCallback) callback).setPassword(new String(SmallPki.PASSWORD));
            }
        });
        List<String> covered = new ArrayList<>();
        for (WSSecurityEngineResult result :
                new WSSecurityEngine().processSecurityHeader(request, data).getResults()) {
            Object action = result.get(WSSecurityEngineResult.TAG_ACTION);
            String verb = Integer.valueOf(WSConstants.SIGN).equals(action) ? "signed " : "encrypted ";
            if (result.get(WSSecurityEngineResult.TAG_DATA_REF_URIS) instanceof List<?> references) {
                references.forEach(reference ->
                        covered.add(verb + ((WSDataRef) reference).getName().getLocalPart()));
            }
        }
        return new Seen(List.copyOf(covered), asSent, text(request), soapAction);
    }

    private String protectedReply() throws SAXException, WSSecurityException {
        if (signed.isEmpty()) {
            return reply;
        }
        Document envelope = parse(reply);
        WSSecHeader header = new WSSecHeader(envelope);
        header.insertSecurityHeader();
        new WSSecTimestamp(header).build();
        WSSecSignature signature = new WSSecSignature(header);
        signature.setUserInfo("hub", new String(SmallPki.PASSWORD));
        signature.setKeyIdentifierType(WSConstants.BST_DIRECT_REFERENCE);
        signature.setSignatureAlgorithm(WSConstants.RSA_SHA256);
        signature.setDigestAlgo(WSConstants.SHA256);
        for (String part : signed) {
            String namespace = part.equals("Body") ? WSConstants.URI_SOAP11_ENV : WSConstants.WSU_NS;
            signature.getParts().add(new WSEncryptionPart(part, namespace, "Element"));
        }
        signature.build(keys("hub.p12"));
        if (tampers) {
            envelope.getElementsByTagNameNS("*", "echo").item(0).setTextContent("altered");
        }
        WSSecEncrypt encryption = new WSSecEncrypt(header);
        encryption.setUserInfo("rva");
        encryption.setKeyIdentifierType(WSConstants.ISSUER_SERIAL);
        encryption.setSymmetricEncAlgorithm(WSConstants.AES_256_GCM);
        encryption.setKeyEncAlgo(WSConstants.KEYTRANSPORT_RSAOAEP);
        encryption.build(
                keys("keys/RVA.p12"),
                KeyUtils.getKeyGenerator(WSConstants.AES_256_GCM).generateKey());
        return text(envelope);
    }

    private Merlin keys(String file) {
        Merlin keys = new Merlin();
        keys.setKeyStore(pki.store(file));
        return keys;
    }

    private static Document parse(String text) throws SAXException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
        } catch (ParserConfigurationException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Document document) {
        try {
            StringWriter text = new StringWriter();
            TransformerFactory.newDefaultInstance()
                    .newTransformer()
                    .transform(new DOMSource(document), new StreamResult(text));
            return text.toString();
        } catch (TransformerException e) {
            throw new IllegalStateException(e);
        }
    }
}
