package org.crossroads.webapp.it;

import java.util.function.Consumer;
import org.crossroads.exchange.security.RejectionReason;
import org.crossroads.exchange.xml.Elements;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * What was signed is what is read: a signed part that stands elsewhere, beside another of its kind, or under a name that
 * another has too, proves nothing. Each attack puts a question of its own where the service would look for it, and
 * encrypts it like an honest partner.
 */
class WrappingIT {

    private static final Ledger LEDGER = new Ledger(HubUnderTest.shared());

    @AfterAll
    static void everyRefusalIsInTheEvidence() {
        LEDGER.isInTheEvidence();
    }

    private static void refused(Consumer<Document> attack, RejectionReason reason) {
        LEDGER.refused(LEDGER.message().afterSigning(attack), reason);
    }

    /** The Body that the attacker wants to be read, in the place of the signed one. */
    private static Element evilBody(Document document, String id) {
        Element body = Tree.body(document);
        Element evil = Tree.copy(body);
        evil.removeAttributeNS(PartnerMessage.WSU, "Id");
        if (!id.isEmpty()) {
            evil.setAttributeNS(PartnerMessage.WSU, "wsu:Id", id);
        }
        Tree.say(Elements.at(evil, "sendTestMessageRequest/echo").orElseThrow(), "forged");
        document.getDocumentElement().replaceChild(evil, body);
        return body;
    }

    private static Element wrapper(Element parent) {
        return Elements.append(parent, "urn:attacker", "Wrapper");
    }

    @Test
    void aBodyThatWasAlteredIsRefused() {
        refused(
                document -> Tree.say(
                        Elements.at(Tree.body(document), "sendTestMessageRequest/echo")
                                .orElseThrow(),
                        "altered"),
                RejectionReason.SIGNATURE_INVALID);
    }

    @Test
    void theSignedBodyMovedIntoTheHeaderIsRefused() {
        refused(document -> Tree.header(document).appendChild(evilBody(document, "")), RejectionReason.NOT_COVERED);
    }

    @Test
    void theSignedBodyMovedIntoAWrapperInTheHeaderIsRefused() {
        refused(
                document -> wrapper(Tree.header(document)).appendChild(evilBody(document, "other")),
                RejectionReason.NOT_COVERED);
    }

    @Test
    void theSignedBodyMovedIntoTheSecurityHeaderIsRefused() {
        refused(
                document -> Tree.security(document).appendChild(evilBody(document, "")),
                RejectionReason.HEADER_NOT_ACCEPTED);
    }

    @Test
    void theSignedBodyInsideATokenOfTheSecurityHeaderIsRefused() {
        refused(
                document -> Elements.child(Tree.security(document), "BinarySecurityToken")
                        .orElseThrow()
                        .appendChild(evilBody(document, "")),
                RejectionReason.SIGNATURE_INVALID);
    }

    @Test
    void theSignedBodyInsideTheTimestampIsRefused() {
        refused(
                document -> Tree.timestamp(document).appendChild(evilBody(document, "")),
                RejectionReason.SIGNATURE_INVALID);
    }

    @Test
    void theSignedBodyInsideTheSignatureIsRefused() {
        refused(
                document -> Elements.append(Tree.signature(document), PartnerMessage.DS, "Object")
                        .appendChild(evilBody(document, "")),
                RejectionReason.HEADER_NOT_ACCEPTED);
    }

    @Test
    void theSignedBodyInsideTheKeyInfoIsRefused() {
        refused(
                document -> Elements.child(Tree.signature(document), "KeyInfo")
                        .orElseThrow()
                        .appendChild(evilBody(document, "")),
                RejectionReason.HEADER_NOT_ACCEPTED);
    }

    @Test
    void theSignedBodyInAWrapperAfterTheBodyIsRefused() {
        refused(
                document -> {
                    Element signed = evilBody(document, "");
                    wrapper(document.getDocumentElement()).appendChild(signed);
                },
                RejectionReason.MALFORMED);
    }

    @Test
    void aSecondBodyAfterTheSignedOneIsRefused() {
        refused(
                document -> {
                    Element signed = evilBody(document, "");
                    document.getDocumentElement().insertBefore(signed, Tree.body(document));
                },
                RejectionReason.MALFORMED);
    }

    @Test
    void aSecondBodyBeforeTheSignedOneIsRefused() {
        refused(
                document -> document.getDocumentElement().appendChild(evilBody(document, "")),
                RejectionReason.MALFORMED);
    }

    @Test
    void theSameIdentifierOnTwoBodiesIsRefused() {
        refused(
                document -> wrapper(Tree.header(document)).appendChild(evilBody(document, "body")),
                RejectionReason.MALFORMED);
    }

    @Test
    void theSameIdentifierInTheContentIsRefused() {
        // In the clear, so that nothing but the identifier can be the reason.
        LEDGER.refused(
                LEDGER.message().unencrypted().afterSigning(document -> {
                    Element wrapper = wrapper(Tree.header(document));
                    wrapper.setAttribute("ID", "body");
                }),
                RejectionReason.MALFORMED);
    }

    @Test
    void aPlainIdOfTheSameNameAsASignedPartIsRefused() {
        refused(document -> wrapper(Tree.header(document)).setAttribute("Id", "body"), RejectionReason.MALFORMED);
    }

    @Test
    void anXmlIdOfTheSameNameAsASignedPartIsRefused() {
        refused(
                document -> wrapper(Tree.header(document))
                        .setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:id", "body"),
                RejectionReason.MALFORMED);
    }

    @Test
    void aReferenceThatFindsItsTargetByAPlainIdIsRefused() {
        refused(
                document -> {
                    Element signed = evilBody(document, "");
                    signed.removeAttributeNS(PartnerMessage.WSU, "Id");
                    signed.setAttribute("Id", "body");
                    wrapper(Tree.header(document)).appendChild(signed);
                },
                RejectionReason.SIGNATURE_INVALID);
    }

    @Test
    void theTimestampMovedIntoAWrapperIsRefused() {
        refused(
                document -> {
                    Element signed = Tree.timestamp(document);
                    Element fresh = Tree.copy(signed);
                    fresh.setAttributeNS(PartnerMessage.WSU, "wsu:Id", "fresh");
                    Tree.security(document).replaceChild(fresh, signed);
                    wrapper(Tree.header(document)).appendChild(signed);
                },
                RejectionReason.NOT_COVERED);
    }

    @Test
    void aSecondTimestampIsRefused() {
        refused(
                document -> {
                    Element second = Tree.copy(Tree.timestamp(document));
                    second.setAttributeNS(PartnerMessage.WSU, "wsu:Id", "second");
                    Tree.security(document).appendChild(second);
                },
                RejectionReason.HEADER_NOT_ACCEPTED);
    }

    @Test
    void aSecondSignatureIsRefused() {
        refused(
                document -> Tree.security(document).appendChild(Tree.copy(Tree.signature(document))),
                RejectionReason.HEADER_NOT_ACCEPTED);
    }

    @Test
    void aSecondSecurityHeaderIsRefused() {
        refused(
                document -> Elements.append(Tree.header(document), PartnerMessage.WSSE, "Security")
                        .setAttributeNS(PartnerMessage.SOAP, "soap:actor", "urn:someone-else"),
                RejectionReason.HEADER_NOT_ACCEPTED);
    }

    @Test
    void aSecondElementInTheBodyIsRefused() {
        LEDGER.refused(
                LEDGER.message()
                        .afterEncrypting(
                                document -> Tree.insertFirst(Tree.body(document), Tree.copy(Tree.timestamp(document)))),
                RejectionReason.MALFORMED);
    }

    @Test
    void encryptedDataMovedOutOfTheBodyIsRefused() {
        LEDGER.refused(
                LEDGER.message().afterEncrypting(document -> {
                    Element data =
                            Elements.child(Tree.body(document), "EncryptedData").orElseThrow();
                    Element forged =
                            PartnerMessage.parse(LEDGER.testMessage("RVA")).getDocumentElement();
                    Tree.body(document).replaceChild(document.importNode(forged, true), data);
                    wrapper(Tree.header(document)).appendChild(data);
                }),
                RejectionReason.SIGNATURE_INVALID);
    }

    @Test
    void aKeyThatDecryptsSomethingElseThanTheBodyIsRefused() {
        LEDGER.refused(
                LEDGER.message()
                        .afterEncrypting(document -> Elements.at(
                                        Tree.security(document), "EncryptedKey/ReferenceList/DataReference")
                                .orElseThrow()
                                .setAttribute("URI", "#timestamp")),
                RejectionReason.HEADER_NOT_ACCEPTED);
    }

    @Test
    void aSignatureThatCoversOnlyTheTimestampIsRefused() {
        LEDGER.refused(LEDGER.message().covering("timestamp", "token"), RejectionReason.NOT_COVERED);
    }
}
