package org.crossroads.hub.integration;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.crossroads.hub.consultation.SourceStatus;
import org.crossroads.hub.consultation.Status;
import org.crossroads.hub.consultation.StatusCode;
import org.crossroads.hub.directory.Inscription;
import org.crossroads.hub.directory.PersonRepertory;
import org.crossroads.hub.integration.IdentityVerification.Finding.Compared;

/**
 * The way of an inscription into the repertory: proof of identity first, then the repertory's own rules.
 *
 * <p>The register verifies who is meant, so that a mistyped number does not open a stranger's data. One item that matches is
 * enough, whatever else does not: names change and dates are misread. Without an answer of the register nothing is
 * registered.
 */
public final class Integration {

    private static final String PROOF = "criteria/identityProof";

    private final PersonRepertory repertory;
    private final IdentityVerification verification;

    public Integration(PersonRepertory repertory, IdentityVerification verification) {
        this.repertory = repertory;
        this.verification = verification;
    }

    /**
     * What came of it.
     *
     * @param sources the register that was asked; empty when none was
     * @param inscription as it stands now; empty when nothing was registered
     */
    public record Integrated(Status status, List<SourceStatus> sources, Optional<Inscription> inscription) {

        public Integrated {
            sources = List.copyOf(sources);
        }

        private static Integrated refused(Status status, List<SourceStatus> sources) {
            return new Integrated(status, sources, Optional.empty());
        }
    }

    /**
     * Verifies, then registers.
     *
     * @param proof empty when the institution gave none: then nothing is registered
     */
    public Integrated register(Inscription inscription, Optional<IdentityProof> proof) {
        if (proof.isEmpty()) {
            return Integrated.refused(
                    invalid(PROOF, "at least one of lastName, firstName, birthDate, gender is needed"), List.of());
        }
        return verification
                .verify(inscription.ssin(), proof.get())
                .fold(
                        compared -> proven(inscription, compared),
                        unproven -> Integrated.refused(unproven.status(), unproven.sources()));
    }

    private Integrated proven(Inscription inscription, Compared compared) {
        if (compared.matching().isEmpty()) {
            return Integrated.refused(
                    invalid(PROOF, "no item matches the register, nothing is registered"), compared.sources());
        }
        return repertory
                .register(inscription)
                .fold(
                        registered -> done(registered.inscription(), "REGISTERED", compared),
                        merged -> done(merged.inscription(), "MERGED", compared),
                        overlaps -> Integrated.refused(
                                invalid(
                                        "criteria/inscription/period",
                                        "overlaps an inscription in phase "
                                                + overlaps.standing().phase()),
                                compared.sources()),
                        replaced -> Integrated.refused(
                                Status.of(
                                        StatusCode.SSIN_REPLACED,
                                        "newSSIN",
                                        replaced.by().digits()),
                                compared.sources()));
    }

    private static Integrated done(Inscription standing, String registration, Compared compared) {
        return new Integrated(
                Status.of(StatusCode.DATA_FOUND, "registration", registration),
                compared.sources(),
                Optional.of(standing));
    }

    private static Status invalid(String field, String reason) {
        return new Status(StatusCode.INVALID_DATA, Map.of("field", field, "reason", reason));
    }
}
