package org.crossroads.exchange.security;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.wss4j.common.crypto.AlgorithmSuite;
import org.apache.wss4j.common.ext.WSSecurityException;
import org.apache.wss4j.dom.WSDataRef;
import org.apache.wss4j.dom.WSDocInfo;
import org.apache.wss4j.dom.callback.DOMCallbackLookup;
import org.apache.wss4j.dom.engine.WSSConfig;
import org.apache.wss4j.dom.engine.WSSecurityEngineResult;
import org.apache.wss4j.dom.handler.RequestData;
import org.apache.wss4j.dom.processor.BinarySecurityTokenProcessor;
import org.apache.wss4j.dom.processor.SignatureProcessor;
import org.crossroads.exchange.xml.Elements;
import org.crossroads.exchange.xml.Envelope;
import org.w3c.dom.Element;

/**
 * Verifies the one signature with WSS4J, and that what it covers is what will be read: the very Body and Timestamp
 * elements of this envelope, compared as nodes, so that moving one of them gains nothing.
 */
final class SignatureCheck {

    private static final Pattern IN_THIS_MESSAGE = Pattern.compile("#[A-Za-z_][A-Za-z0-9_.-]*");

    private final TokenCrypto crypto;
    private final WSSConfig config = WSSConfig.getNewInstance();
    private final AlgorithmSuite suite = Suites.forSignatures();

    SignatureCheck(TokenCrypto crypto) {
        this.crypto = crypto;
    }

    /** What a signature that holds gives; the digest is the SHA-256 of its value. */
    record Signed(X509Certificate certificate, String digest, String algorithm) {}

    /** The certificate in a token, before anything is known of it. */
    X509Certificate certificateIn(Element token) throws Rejection {
        try {
            WSSecurityEngineResult result = new BinarySecurityTokenProcessor()
                    .handleToken(token, requestData(token))
                    .get(0);
            X509Certificate[] certificates =
                    (X509Certificate[]) result.get(WSSecurityEngineResult.TAG_X509_CERTIFICATES);
            if (certificates == null || certificates.length != 1) {
                throw SecurityHeader.notAccepted("a token that is not one X.509 certificate");
            }
            return certificates[0];
        } catch (WSSecurityException | RuntimeException e) {
            throw new Rejection(RejectionReason.HEADER_NOT_ACCEPTED, "a token that cannot be read", e);
        }
    }

    Signed verify(Envelope envelope, SecurityHeader header) throws Rejection {
        checkStructure(header.signature());
        try {
            RequestData data = requestData(header.signature());
            for (Element token : header.tokens()) {
                new BinarySecurityTokenProcessor().handleToken(token, data);
            }
            WSSecurityEngineResult result = new SignatureProcessor()
                    .handleToken(header.signature(), data)
                    .get(0);
            checkCoverage(result, envelope, header);
            return signed(result);
        } catch (WSSecurityException | RuntimeException e) {
            throw invalid(e);
        }
    }

    private static Signed signed(WSSecurityEngineResult result) throws Rejection {
        if (result.get(WSSecurityEngineResult.TAG_X509_CERTIFICATE) instanceof X509Certificate certificate
                && result.get(WSSecurityEngineResult.TAG_SIGNATURE_VALUE) instanceof byte[] value) {
            String algorithm = String.valueOf(result.get(WSSecurityEngineResult.TAG_SIGNATURE_METHOD));
            return new Signed(certificate, digest(value), algorithm);
        }
        throw new Rejection(RejectionReason.SIGNATURE_INVALID, "signed with something else than a certificate's key");
    }

    private static String digest(byte[] signatureValue) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(signatureValue));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private RequestData requestData(Element inDocument) {
        RequestData data = new RequestData();
        data.setWssConfig(config);
        data.setSigVerCrypto(crypto);
        data.setAlgorithmSuite(suite);
        WSDocInfo documentInfo = new WSDocInfo(inDocument.getOwnerDocument());
        documentInfo.setCallbackLookup(new DOMCallbackLookup(inDocument.getOwnerDocument()));
        documentInfo.setCrypto(crypto);
        data.setWsDocInfo(documentInfo);
        return data;
    }

    /** References into this message only, few of them, and no objects inside the signature to hide content in. */
    private static void checkStructure(Element signature) throws Rejection {
        if (Elements.child(signature, "Object").isPresent()) {
            throw SecurityHeader.notAccepted("an object inside the signature");
        }
        List<Element> references =
                Elements.child(signature, "SignedInfo").map(Elements::children).orElse(List.of()).stream()
                        .filter(element -> "Reference".equals(element.getLocalName()))
                        .toList();
        boolean local = references.stream()
                .map(reference -> reference.getAttribute("URI"))
                .allMatch(uri -> IN_THIS_MESSAGE.matcher(uri).matches());
        if (references.isEmpty() || references.size() > Suites.MOST_REFERENCES || !local) {
            throw SecurityHeader.notAccepted("a signature with too many references, or references elsewhere");
        }
    }

    private static void checkCoverage(WSSecurityEngineResult result, Envelope envelope, SecurityHeader header)
            throws Rejection {
        Object references = result.get(WSSecurityEngineResult.TAG_DATA_REF_URIS);
        boolean body = false;
        boolean timestamp = false;
        if (references instanceof List<?> list) {
            for (Object reference : list) {
                if (reference instanceof WSDataRef covered) {
                    body |= covered.getProtectedElement() == envelope.body();
                    timestamp |= covered.getProtectedElement() == header.timestamp();
                }
            }
        }
        if (!body || !timestamp) {
            throw new Rejection(
                    RejectionReason.NOT_COVERED,
                    "the signature covers not " + (body ? "the Timestamp" : "the Body") + " of this envelope");
        }
    }

    private static Rejection invalid(Exception e) {
        Optional<Rejection> own = Optional.empty();
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof Rejection rejection) {
                own = Optional.of(rejection);
            }
        }
        boolean algorithm = e instanceof WSSecurityException wss
                && wss.getErrorCode() == WSSecurityException.ErrorCode.INVALID_SECURITY;
        RejectionReason reason = algorithm ? RejectionReason.ALGORITHM_NOT_ACCEPTED : RejectionReason.SIGNATURE_INVALID;
        return own.orElseGet(() -> new Rejection(reason, "the signature does not hold", e));
    }
}
