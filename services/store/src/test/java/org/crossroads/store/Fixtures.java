package org.crossroads.store;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.crossroads.hub.directory.Inscription;
import org.crossroads.hub.directory.Inscription.Phase;
import org.crossroads.hub.directory.Operation;
import org.crossroads.hub.directory.Period;
import org.crossroads.hub.directory.Quality;
import org.crossroads.hub.evidence.Entry;
import org.crossroads.hub.evidence.Outcome;
import org.crossroads.hub.identifier.CbeNumber;
import org.crossroads.hub.identifier.Ssin;
import org.crossroads.hub.identifier.Ticket;
import org.crossroads.hub.network.Institution;
import org.crossroads.hub.network.InstitutionCode;
import org.crossroads.hub.network.NetworkNumber;
import org.crossroads.hub.network.SecurityProfile;

/** The institutions, people and exchanges that the tests speak of; the people are test persons. */
final class Fixtures {

    static final Operation CONSULT_CAREER = new Operation("Career", "consultCareer", 1);
    static final InstitutionCode RVA = new InstitutionCode("RVA");
    static final InstitutionCode RSZ = new InstitutionCode("RSZ");
    static final Quality UNEMPLOYED = new Quality(18, 1);
    static final Ssin AN = Ssin.withCheckDigits("856730033", false);
    static final Ssin BO = Ssin.withCheckDigits("906501007", false);
    static final Ssin CY = Ssin.withCheckDigits("016307002", true);
    static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);

    private Fixtures() {}

    static Institution institution(InstitutionCode code, Institution.Status status, String... certificates) {
        return new Institution(
                code,
                Institution.Kind.PRIMARY,
                new CbeNumber("0403019261"),
                new NetworkNumber(18, 0),
                Map.of("nl", "Instelling " + code, "fr", "Institution " + code),
                "nl",
                Optional.of(URI.create("https://localhost:9443/" + code)),
                SecurityProfile.SIGN_ENCRYPT_GCM,
                status,
                List.of(certificates).stream().map(Fixtures::certificate).toList());
    }

    static X509Certificate certificate(String name) {
        try (InputStream in =
                Objects.requireNonNull(Fixtures.class.getResourceAsStream("/certificates/" + name + ".pem"))) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
        } catch (IOException | CertificateException e) {
            throw new IllegalStateException("no test certificate " + name, e);
        }
    }

    static Inscription inscription(Ssin ssin, Period period) {
        return new Inscription(ssin, RVA, UNEMPLOYED, Phase.DEFINITIVE, period);
    }

    static Entry entry() {
        return entry("100000");
    }

    static Entry entry(String code) {
        Instant received = Instant.parse("2026-11-22T10:15:30.123456789Z");
        return new Entry(
                UUID.randomUUID(),
                Optional.of(new Ticket("RVA-1")),
                received,
                received.plusMillis(40),
                Outcome.ANSWERED,
                Optional.of(RVA),
                Optional.empty(),
                Optional.of("Career.consultCareer"),
                Optional.of("RVA:UNEMPLOYMENT_BENEFIT"),
                Optional.of("18/1"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(AN),
                Optional.of("2020-01-01/"),
                code,
                "granted: één regel\nof meer",
                List.of("RVA-CAREER-1"),
                List.of("RSZ 100000 12"),
                List.of(),
                Optional.empty());
    }
}
