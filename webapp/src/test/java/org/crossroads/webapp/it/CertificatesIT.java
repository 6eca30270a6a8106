package org.crossroads.webapp.it;

import org.crossroads.exchange.security.RejectionReason;
import org.crossroads.sandbox.pki.Flaw;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Who signs decides who asks: whatever is wrong with the certificate, the caller learns no more than that it is nobody. */
class CertificatesIT {

    private static final Ledger LEDGER = new Ledger(HubUnderTest.shared());

    @AfterAll
    static void everyRefusalIsInTheEvidence() {
        LEDGER.isInTheEvidence();
    }

    @Test
    void anUnsignedMessageIsRefused() {
        LEDGER.refused(LEDGER.message().unsigned(), RejectionReason.UNSIGNED);
    }

    @Test
    void aMessageWithoutSecurityHeaderIsRefused() {
        LEDGER.refused(
                LEDGER.message().unsigned().unencrypted().afterEncrypting(Tree::removeSecurityHeader),
                RejectionReason.UNSIGNED);
    }

    @Test
    void aCertificateOfAnUnknownAuthorityIsRefused() {
        refused(Flaw.UNKNOWN_CA, RejectionReason.CERTIFICATE_NOT_TRUSTED);
    }

    @Test
    void anExpiredCertificateIsRefused() {
        refused(Flaw.EXPIRED, RejectionReason.CERTIFICATE_EXPIRED);
    }

    @Test
    void aCertificateThatIsNotYetValidIsRefused() {
        refused(Flaw.NOT_YET_VALID, RejectionReason.CERTIFICATE_NOT_YET_VALID);
    }

    @Test
    void aRevokedCertificateIsRefused() {
        refused(Flaw.REVOKED, RejectionReason.CERTIFICATE_REVOKED);
    }

    @Test
    void aCertificateThatMayNotSignIsRefused() {
        refused(Flaw.NO_DIGITAL_SIGNATURE, RejectionReason.CERTIFICATE_NOT_FIT);
    }

    @Test
    void aKeyOf1024BitsIsRefused() {
        refused(Flaw.RSA_1024, RejectionReason.CERTIFICATE_NOT_FIT);
    }

    @Test
    void aCertificateSignedWithSha1IsRefused() {
        refused(Flaw.SHA1_SIGNED, RejectionReason.CERTIFICATE_NOT_FIT);
    }

    @Test
    void anAuthorityThatSignsMessagesItselfIsRefused() {
        refused(Flaw.CA_AS_SIGNER, RejectionReason.CERTIFICATE_NOT_FIT);
    }

    @Test
    void theNameOfAnInstitutionOnAnotherKeyIsNobody() {
        refused(Flaw.SAME_SUBJECT_OTHER_KEY, RejectionReason.CERTIFICATE_UNKNOWN);
    }

    @Test
    void aCertificateThatNobodyRegisteredIsNobody() {
        refused(Flaw.UNREGISTERED, RejectionReason.CERTIFICATE_UNKNOWN);
    }

    @Test
    void aSuspendedInstitutionIsRefused() {
        LEDGER.refused(
                LEDGER.message(LEDGER.key("TEST-SUSPENDED"), LEDGER.testMessage("TEST-SUSPENDED")),
                RejectionReason.INSTITUTION_SUSPENDED);
    }

    private static void refused(Flaw flaw, RejectionReason reason) {
        LEDGER.refused(LEDGER.message(LEDGER.key(flaw)), reason);
    }
}
