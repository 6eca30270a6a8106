package org.crossroads.webapp.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.apache.wss4j.dom.WSConstants;
import org.crossroads.exchange.xml.Elements;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What honest partners send is answered, in every form that the partner guide allows. */
class HonestMessagesIT {

    private static final Ledger LEDGER = new Ledger(HubUnderTest.shared());

    @AfterAll
    static void everyAnswerIsInTheEvidence() {
        LEDGER.isInTheEvidence();
    }

    @Test
    void aSignedAndEncryptedMessageIsAnswered() {
        assertThat(LEDGER.answered(LEDGER.message()).at("result/echo")).isEqualTo("hello");
    }

    @Test
    void aMessageThatWasEncryptedBeforeItWasSignedIsAnswered() {
        LEDGER.answered(LEDGER.message().encryptedBeforeItIsSigned());
    }

    @Test
    void aSignatureOnTheCurveP256IsAnswered() {
        LEDGER.answered(LEDGER.message(LEDGER.ecKey("RVA")));
    }

    @Test
    void cbcFromAPartnerOfTheCbcProfileIsAnswered() {
        LEDGER.answered(
                LEDGER.message(LEDGER.key("NIC"), LEDGER.testMessage("NIC")).cipher(WSConstants.AES_256));
    }

    @Test
    void aSignatureThatLeavesTheTokenOutIsAnswered() {
        LEDGER.answered(LEDGER.message().covering("body", "timestamp"));
    }

    @Test
    void aKeyForSomebodyElseBesideOursIsAnswered() {
        SecretKey key = new SecretKeySpec(new SecureRandom().generateSeed(32), "AES");
        LEDGER.answered(
                LEDGER.message().contentKey(key).afterEncrypting(document -> keyForSomebodyElse(document, key)));
    }

    private static void keyForSomebodyElse(Document document, SecretKey key) {
        try {
            Element ours =
                    Elements.child(Tree.security(document), "EncryptedKey").orElseThrow();
            Element theirs = Tree.copy(ours);
            theirs.setAttribute("Id", "key-for-somebody-else");
            Cipher cipher = Cipher.getInstance("RSA/ECB/OAEPWithSHA1AndMGF1Padding");
            cipher.init(Cipher.ENCRYPT_MODE, LEDGER.key("RSZ").certificate().getPublicKey());
            Tree.say(
                    Elements.at(theirs, "CipherData/CipherValue").orElseThrow(),
                    Base64.getEncoder().encodeToString(cipher.doFinal(key.getEncoded())));
            Tree.insertFirst(Tree.security(document), theirs);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
