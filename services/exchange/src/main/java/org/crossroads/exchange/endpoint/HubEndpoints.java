package org.crossroads.exchange.endpoint;

import io.micrometer.core.instrument.MeterRegistry;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.cxf.Bus;
import org.crossroads.exchange.security.CertificateTrust;
import org.crossroads.exchange.security.Correspondent;
import org.crossroads.exchange.security.KeyMaterial;
import org.crossroads.hub.consultation.Enforcement;
import org.crossroads.hub.evidence.EvidenceLog;
import org.crossroads.hub.evidence.SeenMessages;
import org.crossroads.hub.network.CertificateFingerprint;
import org.crossroads.hub.network.Institution;
import org.crossroads.hub.network.InstitutionCode;
import org.crossroads.hub.network.Institutions;

/** The hub's own edge: secured endpoints with the access check in front and the evidence log behind each of them. */
public final class HubEndpoints {

    private HubEndpoints() {}

    public static SecuredEndpoints create(
            InstitutionCode self,
            Bus bus,
            KeyMaterial own,
            CertificateTrust trust,
            Institutions institutions,
            Enforcement enforcement,
            EvidenceLog evidence,
            SeenMessages seen,
            MeterRegistry meters,
            Supplier<UUID> tickets,
            Clock clock) {
        return new SecuredEndpoints(
                self,
                bus,
                own,
                trust,
                fingerprint -> requester(institutions, fingerprint, clock.instant()),
                seen,
                new EvidenceRecording(evidence, meters, clock),
                List.of(new EnforceInterceptor(enforcement, institutions, clock)),
                tickets,
                clock);
    }

    /**
     * Who registered the certificate. One that has nothing but certificates that are not valid is still told who it is: the
     * certificate that it shows is refused right after, and the refusal has its name.
     */
    private static Optional<Correspondent> requester(
            Institutions institutions, CertificateFingerprint fingerprint, Instant now) {
        return institutions
                .byCertificate(fingerprint)
                .map(institution -> correspondent(institution, answerFor(institution, fingerprint, now)));
    }

    /**
     * The certificate that the answer is encrypted for: the one that signed the question, since who holds that key sent it,
     * and of an institution with several systems or officers another might not be able to read it. A certificate that only
     * signs leaves it to the institution's own order.
     */
    private static X509Certificate answerFor(Institution institution, CertificateFingerprint signedWith, Instant now) {
        List<X509Certificate> usable = institution.usableFor(now);
        return usable.stream()
                .filter(certificate -> CertificateFingerprint.of(certificate).equals(signedWith))
                .findFirst()
                .or(() -> usable.stream().findFirst())
                .orElseGet(() -> institution.certificates().get(0));
    }

    /** The institution as message security sees it; empty when there is no valid certificate to encrypt a message to it for. */
    public static Optional<Correspondent> correspondent(Institution institution, Instant now) {
        return institution
                .encryptFor(now)
                .or(() -> institution.profile().encrypts()
                        ? Optional.empty()
                        : institution.certificates().stream().findFirst())
                .map(certificate -> correspondent(institution, certificate));
    }

    private static Correspondent correspondent(Institution institution, X509Certificate encryptFor) {
        return new Correspondent(institution.code(), institution.profile(), encryptFor, institution.isActive());
    }
}
