package org.crossroads.webapp.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.crossroads.exchange.security.RejectionReason;
import org.crossroads.exchange.xml.Elements;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** XML made to cost, to reach out or to be read in two ways: refused before anything of it is used, and fast. */
class HostileXmlIT {

    private static final Duration FAST = Duration.ofSeconds(2);
    private static final HubUnderTest HUB = HubUnderTest.shared();
    private static final Ledger LEDGER = new Ledger(HUB);

    @AfterAll
    static void everyRefusalIsInTheEvidence() {
        LEDGER.isInTheEvidence();
    }

    private static void refused(String xml) {
        Instant begun = Instant.now();
        LEDGER.refused(xml.getBytes(UTF_8), RejectionReason.MALFORMED);
        assertThat(Duration.between(begun, Instant.now())).isLessThan(FAST);
    }

    private static String envelope(String body) {
        return "<s:Envelope xmlns:s='" + PartnerMessage.SOAP + "'><s:Body>" + body + "</s:Body></s:Envelope>";
    }

    @Test
    void aDocumentTypeIsRefused() {
        refused("<!DOCTYPE x>" + envelope("<a/>"));
    }

    @Test
    void entitiesThatMultiplyAreRefused() {
        StringBuilder type = new StringBuilder("<!DOCTYPE x [<!ENTITY e0 'ha'>");
        for (int i = 1; i < 30; i++) {
            type.append("<!ENTITY e")
                    .append(i)
                    .append(" '")
                    .append(("&e" + (i - 1) + ";").repeat(10))
                    .append("'>");
        }
        refused(type + "]>" + envelope("<a>&e29;</a>"));
    }

    @Test
    void anEntityFromAFileIsRefused() {
        refused("<!DOCTYPE x [<!ENTITY file SYSTEM 'file:///etc/passwd'>]>" + envelope("<a>&file;</a>"));
    }

    @Test
    void aDocumentTypeFromElsewhereIsRefused() {
        refused("<!DOCTYPE x SYSTEM 'http://127.0.0.1:9/x.dtd'>" + envelope("<a/>"));
    }

    @Test
    void aParameterEntityIsRefused() {
        refused("<!DOCTYPE x [<!ENTITY % p SYSTEM 'http://127.0.0.1:9/p'> %p;]>" + envelope("<a/>"));
    }

    @Test
    void anEntityThatNobodyDeclaredIsRefused() {
        refused(envelope("<a>&nothing;</a>"));
    }

    @Test
    void aProcessingInstructionIsRefused() {
        refused(envelope("<?run me?><a/>"));
    }

    @Test
    void aStylesheetInFrontIsRefused() {
        refused("<?xml-stylesheet href='http://127.0.0.1:9/x.xsl'?>" + envelope("<a/>"));
    }

    @Test
    void tenThousandElementsInEachOtherAreRefused() {
        refused(envelope("<a>".repeat(10_000) + "</a>".repeat(10_000)));
    }

    @Test
    void aThousandAttributesOnOneElementAreRefused() {
        StringBuilder attributes = new StringBuilder();
        for (int i = 0; i < 1000; i++) {
            attributes.append(" a").append(i).append("='x'");
        }
        refused(envelope("<a" + attributes + "/>"));
    }

    @Test
    void aThousandNamespacesOnOneElementAreRefused() {
        StringBuilder namespaces = new StringBuilder();
        for (int i = 0; i < 5000; i++) {
            namespaces.append(" xmlns:n").append(i).append("='urn:").append(i).append("'");
        }
        refused(envelope("<a" + namespaces + "/>"));
    }

    @Test
    void namesWithOneAndTheSameHashAreRefused() {
        // "Aa" and "BB" have the same hash: fifteen of them make 32,768 names with one hash.
        StringBuilder elements = new StringBuilder();
        for (int i = 0; i < 32_768; i++) {
            elements.append('<');
            for (int bit = 0; bit < 15; bit++) {
                elements.append((i >> bit & 1) == 0 ? "Aa" : "BB");
            }
            elements.append("/>");
        }
        refused(envelope("<a>" + elements + "</a>"));
    }

    @Test
    void aMillionElementsAreRefused() {
        refused(envelope("<a>" + "<b/>".repeat(300_000) + "</a>"));
    }

    @Test
    void aCommentOfMegabytesIsRefused() {
        refused(envelope("<!--" + "x".repeat(3_000_000) + "--><a/>"));
    }

    @Test
    void octetsAfterTheEnvelopeAreRefused() {
        LEDGER.refused((LEDGER.message().text() + "more").getBytes(UTF_8), RejectionReason.MALFORMED);
    }

    @Test
    void aSecondEnvelopeIsRefused() {
        LEDGER.refused((LEDGER.message().text() + LEDGER.message().text()).getBytes(UTF_8), RejectionReason.MALFORMED);
    }

    @Test
    void anEnvelopeOfSoap12IsRefused() {
        LEDGER.refused(
                LEDGER.message()
                        .text()
                        .replace(PartnerMessage.SOAP, "http://www.w3.org/2003/05/soap-envelope")
                        .getBytes(UTF_8),
                RejectionReason.MALFORMED);
    }

    @Test
    void nothingAtAllIsRefused() {
        refused("");
    }

    @Test
    void whatIsNoXmlIsRefused() {
        refused("{\"ssin\": 1}");
    }

    @Test
    void utf7IsRefused() {
        refused("<?xml version='1.0' encoding='UTF-7'?>" + envelope("<a/>"));
    }

    @Test
    void latin1IsRefused() {
        LEDGER.refused(
                ("<?xml version='1.0' encoding='ISO-8859-1'?>" + envelope("<a>é</a>"))
                        .getBytes(StandardCharsets.ISO_8859_1),
                RejectionReason.MALFORMED);
    }

    @Test
    void fiftyMegabytesAreRefusedBeforeTheyAreRead() {
        byte[] octets = new byte[50 * 1024 * 1024];
        java.util.Arrays.fill(octets, (byte) 'x');
        byte[] begin = envelope("").getBytes(UTF_8);
        System.arraycopy(begin, 0, octets, 0, 30);
        Instant begun = Instant.now();
        boolean refused;
        try {
            HttpResponse<byte[]> response =
                    HUB.post(Ledger.TEST_CONNECTION, octets, Map.of("Content-Type", "text/xml;charset=UTF-8"));
            refused = response.statusCode() >= 400;
        } catch (UncheckedIOException cut) {
            refused = true;
        }
        assertThat(refused).isTrue();
        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(5));
        LEDGER.answered(LEDGER.message());
    }

    // The same inside what is encrypted: a guard in front of the decryption alone would not see it.

    private static void refusedInside(String content) {
        SecretKey key = new SecretKeySpec(new SecureRandom().generateSeed(32), "AES");
        Instant begun = Instant.now();
        LEDGER.refused(
                LEDGER.message()
                        .contentKey(key)
                        .afterEncrypting(document -> Tree.say(
                                Elements.at(Tree.body(document), "EncryptedData/CipherData/CipherValue")
                                        .orElseThrow(),
                                encrypted(content, key))),
                RejectionReason.MALFORMED);
        assertThat(Duration.between(begun, Instant.now())).isLessThan(FAST);
    }

    private static String encrypted(String content, SecretKey key) {
        try {
            byte[] start = new byte[12];
            new SecureRandom().nextBytes(start);
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, start));
            ByteArrayOutputStream octets = new ByteArrayOutputStream();
            octets.writeBytes(start);
            octets.writeBytes(cipher.doFinal(content.getBytes(UTF_8)));
            return Base64.getEncoder().encodeToString(octets.toByteArray());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aDocumentTypeInsideEncryptedContentIsRefused() {
        refusedInside("<!DOCTYPE x [<!ENTITY e 'ha'>]><a>&e;</a>");
    }

    @Test
    void depthInsideEncryptedContentIsRefused() {
        refusedInside("<a>".repeat(10_000) + "</a>".repeat(10_000));
    }

    @Test
    void collidingNamesInsideEncryptedContentAreRefused() {
        StringBuilder elements = new StringBuilder("<a>");
        for (int i = 0; i < 4096; i++) {
            elements.append('<');
            for (int bit = 0; bit < 12; bit++) {
                elements.append((i >> bit & 1) == 0 ? "Aa" : "BB");
            }
            elements.append("/>");
        }
        refusedInside(elements.append("</a>").toString());
    }

    @Test
    void contentThatClosesItsOwnWrapperIsRefused() {
        refusedInside("<a/></fragment><fragment><b/>");
    }

    @Test
    void twoElementsInsideEncryptedContentAreRefused() {
        refusedInside("<a/><b/>");
    }

    /** Decrypted content is no part of the search for identifiers that occur twice; the signature over it decides. */
    @Test
    void anIdentifierOfTheHeaderAgainInsideEncryptedContentIsRefused() {
        String content = "<a xmlns:u='" + PartnerMessage.WSU + "' u:Id='body'/>";
        SecretKey key = new SecretKeySpec(new SecureRandom().generateSeed(32), "AES");
        LEDGER.refused(
                LEDGER.message()
                        .contentKey(key)
                        .afterEncrypting(document -> Tree.say(
                                Elements.at(Tree.body(document), "EncryptedData/CipherData/CipherValue")
                                        .orElseThrow(),
                                encrypted(content, key))),
                RejectionReason.SIGNATURE_INVALID);
    }
}
