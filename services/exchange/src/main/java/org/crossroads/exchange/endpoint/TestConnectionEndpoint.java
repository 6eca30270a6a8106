package org.crossroads.exchange.endpoint;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.crossroads.contract.testconnection.v1.SendTestMessageRequestType;
import org.crossroads.contract.testconnection.v1.SendTestMessageResponseType;
import org.crossroads.contract.testconnection.v1.SendTestMessageResultType;
import org.crossroads.contract.testconnection.v1.TestAlgorithmsType;
import org.crossroads.contract.testconnection.v1.TestCertificateType;
import org.crossroads.contract.testconnection.v1.TestConnection;
import org.crossroads.contract.testconnection.v1.TestInstitutionType;
import org.crossroads.exchange.security.Suites;
import org.crossroads.exchange.security.Verified;
import org.crossroads.hub.consultation.Status;
import org.crossroads.hub.consultation.StatusCode;
import org.crossroads.hub.network.Institution;

/** Tells a partner what the hub saw of its message: the first thing to try, and the last when nothing else works. */
public final class TestConnectionEndpoint implements TestConnection {

    private final Clock clock;

    public TestConnectionEndpoint(Clock clock) {
        this.clock = clock;
    }

    @Override
    public SendTestMessageResponseType sendTestMessage(SendTestMessageRequestType request) {
        OwnReply reply = new OwnReply(clock);
        SendTestMessageResponseType response = new SendTestMessageResponseType();
        response.setInformationCustomer(request.getInformationCustomer());
        response.setInformationCrossroads(reply.crossroads());
        response.setStatus(reply.status(Status.of(StatusCode.DATA_FOUND)));
        response.setResult(seen(reply, request.getEcho()));
        return response;
    }

    private SendTestMessageResultType seen(OwnReply reply, String echo) {
        Verified verified =
                reply.passage().verified().orElseThrow(() -> new IllegalStateException("nobody was let in"));
        SendTestMessageResultType result = new SendTestMessageResultType();
        result.setEcho(echo);
        result.setInstitution(institution(reply.requester()));
        result.setCertificate(
                certificate(verified.certificate(), verified.fingerprint().hex()));
        result.setSecurityProfile(reply.requester().profile().label());
        result.setAlgorithms(algorithms(verified));
        return result;
    }

    private static TestInstitutionType institution(Institution requester) {
        TestInstitutionType block = new TestInstitutionType();
        block.setCode(requester.code().value());
        block.setSector(requester.number().sector());
        block.setInstitution(requester.number().institution());
        block.setName(requester.name(requester.language()));
        return block;
    }

    private TestCertificateType certificate(X509Certificate certificate, String fingerprint) {
        Instant until = certificate.getNotAfter().toInstant();
        TestCertificateType block = new TestCertificateType();
        block.setSubject(certificate.getSubjectX500Principal().getName());
        block.setIssuer(certificate.getIssuerX500Principal().getName());
        block.setSerialNumber(certificate.getSerialNumber().toString());
        block.setFingerprintSha256(fingerprint);
        block.setValidUntil(until.atOffset(ZoneOffset.UTC));
        block.setDaysLeft((int) Duration.between(clock.instant(), until).toDays());
        return block;
    }

    private static TestAlgorithmsType algorithms(Verified verified) {
        TestAlgorithmsType block = new TestAlgorithmsType();
        block.setSignature(verified.signatureAlgorithm());
        block.setDigest(Suites.SHA256);
        block.setCanonicalization(Suites.EXCLUSIVE_C14N);
        verified.bodyEncryption().ifPresent(cipher -> {
            block.setKeyEncryption(Suites.RSA_OAEP);
            block.setBodyEncryption(cipher);
        });
        return block;
    }
}
