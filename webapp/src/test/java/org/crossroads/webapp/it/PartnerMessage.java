package org.crossroads.webapp.it;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.crypto.SecretKey;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.wss4j.common.crypto.Merlin;
import org.apache.wss4j.common.ext.WSSecurityException;
import org.apache.wss4j.common.util.KeyUtils;
import org.apache.wss4j.dom.WSConstants;
import org.apache.wss4j.dom.message.WSSecEncrypt;
import org.apache.wss4j.dom.message.WSSecHeader;
import org.apache.xml.security.exceptions.XMLSecurityException;
import org.apache.xml.security.signature.XMLSignature;
import org.apache.xml.security.transforms.Transforms;
import org.crossroads.exchange.security.KeyMaterial;
import org.crossroads.exchange.xml.Documents;
import org.crossroads.exchange.xml.Elements;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * A message as software of a partner, or of an attacker, may make it: sound unless it is told otherwise, and everything can
 * be told otherwise. It is made with the libraries' lowest level, which refuses nothing.
 */
final class PartnerMessage {

    static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";
    static final String WSSE = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";
    static final String WSU = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd";
    static final String DS = "http://www.w3.org/2000/09/xmldsig#";
    static final String ENC = "http://www.w3.org/2001/04/xmlenc#";
    private static final String X509 =
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-x509-token-profile-1.0#X509v3";
    private static final String BASE64 =
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-soap-message-security-1.0#Base64Binary";

    static {
        org.apache.xml.security.Init.init();
    }

    private final KeyMaterial sender;
    private final X509Certificate recipient;
    private final Document document;
    private String signatureMethod;
    private String digest = WSConstants.SHA256;
    private String canonicalization = Transforms.TRANSFORM_C14N_EXCL_OMIT_COMMENTS;
    private Function<Document, Optional<Transforms>> transforms = PartnerMessage::exclusive;
    private List<String> covered = List.of("body", "timestamp", "token");
    private Instant created = Instant.now();
    private Duration lives = Duration.ofMinutes(5);
    private boolean withTimestamp = true;
    private boolean signed = true;
    private boolean encrypted = true;
    private boolean encryptFirst = false;
    private String cipher = WSConstants.AES_256_GCM;
    private String keyTransport = WSConstants.KEYTRANSPORT_RSAOAEP;
    private Consumer<XMLSignature> whileSigning = signature -> {};
    private Consumer<Document> afterSigning = document -> {};
    private Consumer<Document> afterEncrypting = document -> {};
    private Optional<SecretKey> contentKey = Optional.empty();

    /** @param payload the Body's one element, as text */
    PartnerMessage(KeyMaterial sender, X509Certificate recipient, String payload) {
        this.sender = sender;
        this.recipient = recipient;
        this.signatureMethod =
                sender.privateKey().getAlgorithm().equals("EC") ? WSConstants.ECDSA_SHA256 : WSConstants.RSA_SHA256;
        this.document = parse("<soap:Envelope xmlns:soap='" + SOAP + "'><soap:Header><wsse:Security xmlns:wsse='" + WSSE
                + "' soap:mustUnderstand='1'/></soap:Header><soap:Body xmlns:wsu='" + WSU + "' wsu:Id='body'>"
                + payload + "</soap:Body></soap:Envelope>");
    }

    PartnerMessage unsigned() {
        signed = false;
        return this;
    }

    PartnerMessage unencrypted() {
        encrypted = false;
        return this;
    }

    PartnerMessage encryptedBeforeItIsSigned() {
        encryptFirst = true;
        return this;
    }

    PartnerMessage withoutTimestamp() {
        withTimestamp = false;
        return covering("body", "token");
    }

    PartnerMessage created(Instant when) {
        created = when;
        return this;
    }

    PartnerMessage living(Duration time) {
        lives = time;
        return this;
    }

    PartnerMessage covering(String... ids) {
        covered = List.of(ids);
        return this;
    }

    PartnerMessage signatureMethod(String algorithm) {
        signatureMethod = algorithm;
        return this;
    }

    PartnerMessage digest(String algorithm) {
        digest = algorithm;
        return this;
    }

    PartnerMessage canonicalization(String algorithm) {
        canonicalization = algorithm;
        return this;
    }

    PartnerMessage transforms(Function<Document, Optional<Transforms>> made) {
        transforms = made;
        return this;
    }

    PartnerMessage cipher(String algorithm) {
        cipher = algorithm;
        return this;
    }

    PartnerMessage keyTransport(String algorithm) {
        keyTransport = algorithm;
        return this;
    }

    PartnerMessage contentKey(SecretKey key) {
        contentKey = Optional.of(key);
        return this;
    }

    PartnerMessage whileSigning(Consumer<XMLSignature> change) {
        whileSigning = change;
        return this;
    }

    PartnerMessage afterSigning(Consumer<Document> change) {
        afterSigning = change;
        return this;
    }

    PartnerMessage afterEncrypting(Consumer<Document> change) {
        afterEncrypting = change;
        return this;
    }

    String text() {
        return new String(octets(), StandardCharsets.UTF_8);
    }

    byte[] octets() {
        try {
            if (encrypted && encryptFirst) {
                encrypt();
            }
            if (withTimestamp) {
                addTimestamp();
            }
            if (signed) {
                sign();
                afterSigning.accept(document);
            }
            if (encrypted && !encryptFirst) {
                encrypt();
            }
            afterEncrypting.accept(document);
            return Documents.write(document);
        } catch (XMLSecurityException e) {
            throw new IllegalStateException("a message for a test could not be made", e);
        }
    }

    private Element security() {
        return Elements.at(document.getDocumentElement(), "Header/Security").orElseThrow();
    }

    private void addToHeader(Element element) {
        Element security = security();
        security.insertBefore(element, Elements.child(security, "EncryptedKey").orElse(null));
    }

    private void addTimestamp() {
        Element timestamp = element(WSU, "wsu:Timestamp", "timestamp");
        addToHeader(timestamp);
        Elements.append(
                timestamp,
                WSU,
                "Created",
                created.truncatedTo(ChronoUnit.MILLIS).toString());
        Elements.append(
                timestamp,
                WSU,
                "Expires",
                created.plus(lives).truncatedTo(ChronoUnit.MILLIS).toString());
    }

    private Element element(String namespace, String name, String id) {
        Element element = document.createElementNS(namespace, name);
        element.setAttributeNS("http://www.w3.org/2000/xmlns/", "xmlns:" + name.split(":")[0], namespace);
        element.setAttributeNS("http://www.w3.org/2000/xmlns/", "xmlns:wsu", WSU);
        element.setAttributeNS(WSU, "wsu:Id", id);
        return element;
    }

    private void sign() throws XMLSecurityException {
        Element token = element(WSSE, "wsse:BinarySecurityToken", "token");
        token.setAttribute("ValueType", X509);
        token.setAttribute("EncodingType", BASE64);
        try {
            token.setTextContent(
                    Base64.getEncoder().encodeToString(sender.certificate().getEncoded()));
        } catch (java.security.cert.CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
        addToHeader(token);
        markIds(document.getDocumentElement());
        XMLSignature signature = new XMLSignature(document, "", signatureMethod, canonicalization);
        addToHeader(signature.getElement());
        for (String id : covered) {
            signature.addDocument("#" + id, transforms.apply(document).orElse(null), digest);
        }
        signature.getKeyInfo().getElement().appendChild(reference());
        whileSigning.accept(signature);
        signature.sign(sender.privateKey());
    }

    private Element reference() {
        Element outer = document.createElementNS(WSSE, "wsse:SecurityTokenReference");
        outer.setAttributeNS("http://www.w3.org/2000/xmlns/", "xmlns:wsse", WSSE);
        Element inner = Elements.append(outer, WSSE, "Reference");
        inner.setAttribute("URI", "#token");
        inner.setAttribute("ValueType", X509);
        return outer;
    }

    /** What a parser with a schema would know: which attributes are identifiers. */
    static void markIds(Element element) {
        if (element.hasAttributeNS(WSU, "Id")) {
            element.setIdAttributeNS(WSU, "Id", true);
        }
        Elements.children(element).forEach(PartnerMessage::markIds);
    }

    private void encrypt() throws WSSecurityException {
        WSSecHeader header = new WSSecHeader(document);
        header.insertSecurityHeader();
        WSSecEncrypt encryption = new WSSecEncrypt(header);
        encryption.setUseThisCert(recipient);
        encryption.setKeyIdentifierType(WSConstants.ISSUER_SERIAL);
        encryption.setKeyEncAlgo(keyTransport);
        encryption.setSymmetricEncAlgorithm(cipher);
        SecretKey key = contentKey.isPresent()
                ? contentKey.get()
                : KeyUtils.getKeyGenerator(cipher).generateKey();
        encryption.build(new Merlin(), key);
    }

    static Optional<Transforms> exclusive(Document document) {
        return Optional.of(with(document, Transforms.TRANSFORM_C14N_EXCL_OMIT_COMMENTS));
    }

    static Transforms with(Document document, String... algorithms) {
        try {
            Transforms transforms = new Transforms(document);
            for (String algorithm : algorithms) {
                transforms.addTransform(algorithm);
            }
            return transforms;
        } catch (XMLSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static Document parse(String xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }
}
