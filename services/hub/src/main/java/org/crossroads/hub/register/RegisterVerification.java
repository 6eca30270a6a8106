package org.crossroads.hub.register;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.crossroads.hub.consultation.SourceStatus;
import org.crossroads.hub.consultation.Status;
import org.crossroads.hub.consultation.StatusCode;
import org.crossroads.hub.identifier.Ssin;
import org.crossroads.hub.integration.IdentityProof;
import org.crossroads.hub.integration.IdentityVerification;
import org.crossroads.hub.integration.IdentityVerification.Finding.Compared;
import org.crossroads.hub.integration.IdentityVerification.Finding.NotCompared;
import org.crossroads.hub.network.InstitutionCode;
import org.crossroads.hub.register.Standing.Kept;

/**
 * Has identities verified by the register that keeps the person: of a BIS number the Bank's own, of any other the National
 * Register, and where that does not know it, the people who are no longer kept up there (Act of 15 January 1990, art. 8).
 */
public final class RegisterVerification implements IdentityVerification {

    /** Days of the law begin and end in Brussels. */
    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

    private final IdentityVerification nationalRegister;
    private final CrossroadsRegisters registers;
    private final InstitutionCode self;
    private final Supplier<String> language;
    private final Clock clock;

    /**
     * Makes the way to all registers.
     *
     * @param self the hub's own institution, which keeps the registers
     * @param language of whoever asks now
     */
    public RegisterVerification(
            IdentityVerification nationalRegister,
            CrossroadsRegisters registers,
            InstitutionCode self,
            Supplier<String> language,
            Clock clock) {
        this.nationalRegister = nationalRegister;
        this.registers = registers;
        this.self = self;
        this.language = language;
        this.clock = clock;
    }

    @Override
    public Finding verify(Ssin ssin, IdentityProof proof) {
        if (ssin.isBis()) {
            return own(ssin, proof, List.of());
        }
        return nationalRegister
                .verify(ssin, proof)
                .fold(
                        compared -> compared,
                        unproven -> unproven.status().code() == StatusCode.SSIN_UNKNOWN
                                ? noLongerKeptUpThere(ssin, proof, unproven)
                                : unproven);
    }

    private Finding noLongerKeptUpThere(Ssin ssin, IdentityProof proof, NotCompared there) {
        return standing(ssin) instanceof Kept ? own(ssin, proof, there.sources()) : there;
    }

    private Finding own(Ssin ssin, IdentityProof proof, List<SourceStatus> asked) {
        Instant begun = clock.instant();
        return standing(ssin)
                .<Finding>fold(
                        kept -> new Compared(
                                IdentityComparison.matching(
                                        proof, kept.entry().person().identity()),
                                with(asked, StatusCode.DATA_FOUND, begun)),
                        replaced -> new NotCompared(
                                Status.of(
                                        StatusCode.SSIN_REPLACED,
                                        "newSSIN",
                                        replaced.by().digits()),
                                with(asked, StatusCode.SSIN_REPLACED, begun)),
                        canceled -> nobody(asked, begun),
                        () -> nobody(asked, begun));
    }

    private Finding nobody(List<SourceStatus> asked, Instant begun) {
        return new NotCompared(Status.of(StatusCode.SSIN_UNKNOWN), with(asked, StatusCode.SSIN_UNKNOWN, begun));
    }

    private Standing standing(Ssin ssin) {
        return registers.standing(ssin, LocalDate.ofInstant(clock.instant(), BRUSSELS));
    }

    private List<SourceStatus> with(List<SourceStatus> asked, StatusCode own, Instant begun) {
        List<SourceStatus> all = new ArrayList<>(asked);
        all.add(new SourceStatus(
                self,
                own.value(),
                own.code(),
                own.description(language.get()),
                Duration.between(begun, clock.instant())));
        return all;
    }
}
