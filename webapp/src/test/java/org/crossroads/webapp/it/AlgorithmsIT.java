package org.crossroads.webapp.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.util.Optional;
import org.apache.wss4j.dom.WSConstants;
import org.apache.xml.security.exceptions.XMLSecurityException;
import org.apache.xml.security.signature.ObjectContainer;
import org.apache.xml.security.transforms.Transforms;
import org.apache.xml.security.transforms.params.XPath2FilterContainer;
import org.apache.xml.security.transforms.params.XPathContainer;
import org.crossroads.exchange.security.RejectionReason;
import org.crossroads.exchange.xml.Elements;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The list of algorithms, transforms and references is closed: what is not on it is refused, though the libraries know it. */
class AlgorithmsIT {

    private static final Ledger LEDGER = new Ledger(HubUnderTest.shared());

    @AfterAll
    static void everyRefusalIsInTheEvidence() {
        LEDGER.isInTheEvidence();
    }

    @Test
    void aSignatureWithSha1IsRefused() {
        LEDGER.refused(LEDGER.message().signatureMethod(WSConstants.RSA_SHA1), RejectionReason.ALGORITHM_NOT_ACCEPTED);
    }

    @Test
    void aDigestWithSha1IsRefused() {
        LEDGER.refused(LEDGER.message().digest(WSConstants.SHA1), RejectionReason.ALGORITHM_NOT_ACCEPTED);
    }

    @Test
    void anotherCanonicalFormIsRefused() {
        LEDGER.refused(
                LEDGER.message().canonicalization(Transforms.TRANSFORM_C14N_OMIT_COMMENTS),
                RejectionReason.ALGORITHM_NOT_ACCEPTED);
    }

    @Test
    void keyTransportByRsa15IsRefused() {
        LEDGER.refused(
                LEDGER.message().keyTransport(WSConstants.KEYTRANSPORT_RSA15), RejectionReason.ALGORITHM_NOT_ACCEPTED);
    }

    @Test
    void keyTransportByTheNewerOaepIsRefused() {
        LEDGER.refused(
                LEDGER.message()
                        .afterEncrypting(
                                document -> Elements.at(Tree.security(document), "EncryptedKey/EncryptionMethod")
                                        .orElseThrow()
                                        .setAttribute("Algorithm", WSConstants.KEYTRANSPORT_RSAOAEP_XENC11)),
                RejectionReason.ALGORITHM_NOT_ACCEPTED);
    }

    @Test
    void aes128IsRefused() {
        LEDGER.refused(LEDGER.message().cipher(WSConstants.AES_128_GCM), RejectionReason.ALGORITHM_NOT_ACCEPTED);
    }

    @Test
    void tripleDesIsRefused() {
        LEDGER.refused(LEDGER.message().cipher(WSConstants.TRIPLE_DES), RejectionReason.ALGORITHM_NOT_ACCEPTED);
    }

    @Test
    void cbcFromAPartnerOfTheGcmProfileIsRefused() {
        LEDGER.refused(LEDGER.message().cipher(WSConstants.AES_256), RejectionReason.ALGORITHM_NOT_ACCEPTED);
    }

    @Test
    void anUnencryptedMessageFromAPartnerOfTheGcmProfileIsRefused() {
        LEDGER.refused(LEDGER.message().unencrypted(), RejectionReason.PROFILE_NOT_FOLLOWED);
    }

    @Test
    void aTransformByXPathIsRefused() {
        LEDGER.refused(LEDGER.message().transforms(AlgorithmsIT::byXPath), RejectionReason.ALGORITHM_NOT_ACCEPTED);
    }

    private static Optional<Transforms> byXPath(Document document) {
        try {
            XPathContainer everything = new XPathContainer(document);
            everything.setXPath("true()");
            Transforms transforms = new Transforms(document);
            transforms.addTransform(Transforms.TRANSFORM_XPATH, everything.getElement());
            transforms.addTransform(Transforms.TRANSFORM_C14N_EXCL_OMIT_COMMENTS);
            return Optional.of(transforms);
        } catch (XMLSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aTransformByXPathFilterIsRefused() {
        LEDGER.refused(
                LEDGER.message().transforms(AlgorithmsIT::byXPathFilter), RejectionReason.ALGORITHM_NOT_ACCEPTED);
    }

    private static Optional<Transforms> byXPathFilter(Document document) {
        try {
            Transforms transforms = new Transforms(document);
            transforms.addTransform(
                    Transforms.TRANSFORM_XPATH2FILTER,
                    XPath2FilterContainer.newInstanceIntersect(document, "/").getElement());
            transforms.addTransform(Transforms.TRANSFORM_C14N_EXCL_OMIT_COMMENTS);
            return Optional.of(transforms);
        } catch (XMLSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aTransformByStylesheetIsRefused() {
        LEDGER.refused(
                LEDGER.message().afterSigning(document -> {
                    Element transforms = Elements.child(Tree.firstReference(document), "Transforms")
                            .orElseThrow();
                    Element stylesheet = Elements.append(transforms, PartnerMessage.DS, "Transform");
                    stylesheet.setAttribute("Algorithm", Transforms.TRANSFORM_XSLT);
                    Elements.append(stylesheet, "http://www.w3.org/1999/XSL/Transform", "stylesheet");
                }),
                RejectionReason.ALGORITHM_NOT_ACCEPTED);
    }

    @Test
    void aSignatureOfTheWholeDocumentByAnEmptyReferenceIsRefused() {
        LEDGER.refused(
                LEDGER.message().whileSigning(signature -> {
                    try {
                        signature.addDocument(
                                "",
                                PartnerMessage.with(
                                        signature.getDocument(),
                                        Transforms.TRANSFORM_ENVELOPED_SIGNATURE,
                                        Transforms.TRANSFORM_C14N_EXCL_OMIT_COMMENTS),
                                WSConstants.SHA256);
                    } catch (XMLSecurityException e) {
                        throw new IllegalStateException(e);
                    }
                }),
                RejectionReason.HEADER_NOT_ACCEPTED);
    }

    @Test
    void aReferenceOutsideTheMessageIsRefusedAndNothingIsFetched() throws Exception {
        try (ServerSocket bait = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String address = "http://127.0.0.1:" + bait.getLocalPort() + "/bait";
            LEDGER.refused(
                    LEDGER.message()
                            .afterSigning(
                                    document -> Tree.firstReference(document).setAttribute("URI", address)),
                    RejectionReason.HEADER_NOT_ACCEPTED);
            LEDGER.refused(
                    LEDGER.message().afterSigning(document -> keyElsewhere(document, address)),
                    RejectionReason.HEADER_NOT_ACCEPTED);
            assertNobodyCame(bait);
        }
    }

    private static void keyElsewhere(Document document, String address) {
        Element info = Elements.child(Tree.signature(document), "KeyInfo").orElseThrow();
        info.removeChild(info.getFirstChild());
        Elements.append(info, PartnerMessage.DS, "RetrievalMethod").setAttribute("URI", address);
    }

    private static void assertNobodyCame(ServerSocket bait) throws java.io.IOException {
        bait.setSoTimeout(300);
        boolean came = true;
        try {
            bait.accept().close();
        } catch (SocketTimeoutException nobody) {
            came = false;
        }
        assertThat(came).isFalse();
    }

    @Test
    void aBareKeyInsteadOfATokenIsRefused() {
        LEDGER.refused(
                LEDGER.message().whileSigning(signature -> {
                    Element info = signature.getKeyInfo().getElement();
                    info.removeChild(info.getFirstChild());
                    signature.addKeyInfo(LEDGER.key("RVA").certificate().getPublicKey());
                }),
                RejectionReason.HEADER_NOT_ACCEPTED);
    }

    @Test
    void aBareKeyBesideTheTokenGainsNothing() {
        LEDGER.refused(
                LEDGER.message(LEDGER.key("VDAB"))
                        .whileSigning(signature -> signature.addKeyInfo(
                                LEDGER.key("NIC").certificate().getPublicKey())),
                RejectionReason.HEADER_NOT_ACCEPTED);
    }

    @Test
    void anObjectInsideTheSignatureIsRefused() {
        LEDGER.refused(
                LEDGER.message().whileSigning(signature -> {
                    try {
                        ObjectContainer object = new ObjectContainer(signature.getDocument());
                        object.setId("object");
                        object.appendChild(signature.getDocument().createElementNS("urn:attacker", "Hidden"));
                        signature.appendObject(object);
                    } catch (XMLSecurityException e) {
                        throw new IllegalStateException(e);
                    }
                }),
                RejectionReason.HEADER_NOT_ACCEPTED);
    }

    @Test
    void aManifestInsideTheSignatureIsRefused() {
        LEDGER.refused(
                LEDGER.message().afterSigning(document -> {
                    Element object = Elements.append(Tree.signature(document), PartnerMessage.DS, "Object");
                    Element manifest = Elements.append(object, PartnerMessage.DS, "Manifest");
                    manifest.appendChild(Tree.copy(Tree.firstReference(document)));
                }),
                RejectionReason.HEADER_NOT_ACCEPTED);
    }

    @Test
    void moreReferencesThanAMessageNeedsAreRefused() {
        LEDGER.refused(
                LEDGER.message()
                        .covering(
                                "body",
                                "timestamp",
                                "token",
                                "body",
                                "body",
                                "body",
                                "body",
                                "body",
                                "body",
                                "body",
                                "body",
                                "body",
                                "body"),
                RejectionReason.HEADER_NOT_ACCEPTED);
    }

    @Test
    void aSamlTokenIsRefusedBeforeAnybodyLooksForItsReader() {
        LEDGER.refused(
                LEDGER.message()
                        .afterSigning(document -> Elements.append(
                                Tree.security(document), "urn:oasis:names:tc:SAML:2.0:assertion", "Assertion")),
                RejectionReason.HEADER_NOT_ACCEPTED);
    }

    @Test
    void aUserNameIsRefused() {
        LEDGER.refused(
                LEDGER.message().afterSigning(document -> {
                    Element token = Elements.append(Tree.security(document), PartnerMessage.WSSE, "UsernameToken");
                    Elements.append(token, PartnerMessage.WSSE, "Username", "RVA");
                }),
                RejectionReason.HEADER_NOT_ACCEPTED);
    }

    @Test
    void aBodyThatCannotBeDecryptedSaysNoMoreThanAnyOtherRefusal() {
        LEDGER.refused(
                LEDGER.message().afterEncrypting(document -> {
                    Element value = Elements.at(Tree.security(document), "EncryptedKey/CipherData/CipherValue")
                            .orElseThrow();
                    Tree.say(value, "A".repeat(342) + "==");
                }),
                RejectionReason.DECRYPTION_FAILED);
        LEDGER.refused(
                LEDGER.message().afterEncrypting(document -> {
                    Element value = Elements.at(Tree.body(document), "EncryptedData/CipherData/CipherValue")
                            .orElseThrow();
                    Tree.say(value, value.getTextContent().substring(0, 40));
                }),
                RejectionReason.DECRYPTION_FAILED);
    }
}
