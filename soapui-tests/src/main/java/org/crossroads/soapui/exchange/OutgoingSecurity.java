package org.crossroads.soapui.exchange;

import java.util.List;
import java.util.function.UnaryOperator;
import javax.crypto.SecretKey;
import javax.xml.crypto.dsig.Reference;
import org.apache.wss4j.common.WSEncryptionPart;
import org.apache.wss4j.common.ext.WSSecurityException;
import org.apache.wss4j.common.util.KeyUtils;
import org.apache.wss4j.dom.engine.WSSConfig;
import org.apache.wss4j.dom.message.WSSecEncrypt;
import org.apache.wss4j.dom.message.WSSecHeader;
import org.apache.wss4j.dom.message.WSSecSignature;
import org.apache.wss4j.dom.message.WSSecTimestamp;
import org.crossroads.soapui.project.WssContainer.EncryptionEntry;
import org.crossroads.soapui.project.WssContainer.Entry;
import org.crossroads.soapui.project.WssContainer.Outgoing;
import org.crossroads.soapui.project.WssContainer.Part;
import org.crossroads.soapui.project.WssContainer.SignatureEntry;
import org.crossroads.soapui.project.WssContainer.TimestampEntry;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Protects a request: the entries of an outgoing configuration, one after the other, as SoapUI applies them. */
final class OutgoingSecurity {

    private final Outgoing outgoing;
    private final KeyMaterial keys;
    private final UnaryOperator<String> expansion;

    /** @param expansion of properties in aliases and passwords, which SoapUI does expand */
    OutgoingSecurity(Outgoing outgoing, KeyMaterial keys, UnaryOperator<String> expansion) {
        this.outgoing = outgoing;
        this.keys = keys;
        this.expansion = expansion;
    }

    void protect(Document envelope) throws WSSecurityException {
        WSSecHeader header = new WSSecHeader(envelope);
        header.setMustUnderstand(outgoing.mustUnderstand());
        header.insertSecurityHeader();
        for (Entry entry : outgoing.entries()) {
            if (entry instanceof TimestampEntry timestamp) {
                add(timestamp, header);
            } else if (entry instanceof SignatureEntry signature) {
                sign(signature, header);
            } else if (entry instanceof EncryptionEntry encryption) {
                encrypt(encryption, header);
            }
        }
    }

    private static void add(TimestampEntry entry, WSSecHeader header) {
        WSSecTimestamp timestamp = new WSSecTimestamp(header);
        timestamp.setTimeToLive(entry.timeToLive());
        timestamp.setPrecisionInMilliSeconds(entry.milliseconds());
        timestamp.build();
    }

    private void sign(SignatureEntry entry, WSSecHeader header) throws WSSecurityException {
        WSSecSignature signature = new WSSecSignature(header);
        signature.setUserInfo(expansion.apply(entry.alias()), expansion.apply(entry.password()));
        signature.setKeyIdentifierType(entry.keyIdentifierType());
        signature.setSignatureAlgorithm(entry.signatureAlgorithm());
        signature.setSigCanonicalization(entry.canonicalization());
        signature.setDigestAlgo(entry.digestAlgorithm());
        signature.setUseSingleCertificate(entry.useSingleCertificate());
        signature.prepare(keys.crypto(entry.crypto()));
        signature.prependBSTElementToHeader();
        List<Reference> references = signature.addReferencesToSign(parts(entry.parts()));
        signature.computeSignature(references, true, afterToken(header));
    }

    /** The token comes first in the header, then the signature that refers to it. */
    private static @Nullable Element afterToken(WSSecHeader header) {
        Node first = header.getSecurityHeaderElement().getFirstChild();
        boolean isToken = first instanceof Element element && "BinarySecurityToken".equals(element.getLocalName());
        Node next = isToken ? first.getNextSibling() : first;
        return next instanceof Element element ? element : null;
    }

    private void encrypt(EncryptionEntry entry, WSSecHeader header) throws WSSecurityException {
        WSSecEncrypt encryption = new WSSecEncrypt(header);
        encryption.setUserInfo(expansion.apply(entry.alias()));
        encryption.setKeyIdentifierType(entry.keyIdentifierType());
        encryption.setSymmetricEncAlgorithm(entry.symmetricAlgorithm());
        encryption.setKeyEncAlgo(entry.keyTransport());
        encryption.getParts().addAll(parts(entry.parts()));
        SecretKey key = KeyUtils.getKeyGenerator(entry.symmetricAlgorithm()).generateKey();
        encryption.build(keys.crypto(entry.crypto()), key);
    }

    private static List<WSEncryptionPart> parts(List<Part> parts) {
        return parts.stream()
                .map(part -> new WSEncryptionPart(part.name(), part.namespace(), part.modifier()))
                .toList();
    }

    static {
        WSSConfig.init();
    }
}
