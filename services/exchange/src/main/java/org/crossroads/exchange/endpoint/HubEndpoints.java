package org.crossroads.exchange.endpoint;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
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
import org.crossroads.hub.network.Institutions;

/** The hub's own edge: secured endpoints with the access check in front and the evidence log behind each of them. */
public final class HubEndpoints {

    private HubEndpoints() {}

    public static SecuredEndpoints create(
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
                bus,
                own,
                trust,
                fingerprint -> correspondent(institutions, fingerprint),
                seen,
                new EvidenceRecording(evidence, meters, clock),
                List.of(new EnforceInterceptor(enforcement, institutions, clock)),
                tickets,
                clock);
    }

    private static Optional<Correspondent> correspondent(
            Institutions institutions, CertificateFingerprint fingerprint) {
        return institutions.byCertificate(fingerprint).map(HubEndpoints::correspondent);
    }

    /** The institution as message security sees it. */
    public static Correspondent correspondent(Institution institution) {
        return new Correspondent(
                institution.code(),
                institution.profile(),
                institution.certificates().get(0),
                institution.isActive());
    }
}
