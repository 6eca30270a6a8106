package org.crossroads.hub.admission;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.crossroads.hub.network.Institution;
import org.crossroads.hub.network.InstitutionCode;
import org.crossroads.hub.network.PurposeCode;

/**
 * The rule that an admitted body is authorised for its missions only (Act of 15 January 1990, art. 18): for a purpose for
 * which it was admitted, and on no day on which it was not. Institutions of social security are not concerned.
 */
public final class AdmissionCheck {

    private final Function<InstitutionCode, List<Mission>> missions;

    public AdmissionCheck(Admissions admissions) {
        this(admissions::missionsOf);
    }

    /** Against missions that are not recorded yet. */
    public AdmissionCheck(Function<InstitutionCode, List<Mission>> missions) {
        this.missions = missions;
    }

    /**
     * Why this authorisation cannot be activated; empty when it can.
     *
     * @param purpose that the authorisation names
     * @param begin the first day of its validity
     * @param end the last; empty when it has none
     */
    public Optional<String> objection(
            Institution recipient, Optional<PurposeCode> purpose, LocalDate begin, Optional<LocalDate> end) {
        if (recipient.kind() != Institution.Kind.ADMITTED_BODY) {
            return Optional.empty();
        }
        List<Mission> admitted = missions.apply(recipient.code());
        if (admitted.isEmpty()) {
            return Optional.of(recipient.code() + " is not admitted for any mission (art. 18)");
        }
        String named = purpose.map(code -> "purpose " + code).orElse("an authorisation that names no purpose");
        List<Mission> fitting = admitted.stream()
                .filter(mission -> mission.purpose().equals(purpose))
                .toList();
        if (fitting.isEmpty()) {
            return Optional.of(recipient.code() + " is not admitted for " + named + " (art. 18)");
        }
        return firstDayWithout(fitting, begin, end)
                .map(day -> recipient.code() + " is not admitted for " + named + " on " + day + " (art. 18)");
    }

    /** Missions that follow one another carry an authorisation together. */
    private static Optional<LocalDate> firstDayWithout(
            List<Mission> missions, LocalDate begin, Optional<LocalDate> end) {
        LocalDate day = begin;
        while (end.isEmpty() || !day.isAfter(end.get())) {
            LocalDate today = day;
            List<Mission> on =
                    missions.stream().filter(mission -> mission.isOn(today)).toList();
            if (on.isEmpty()) {
                return Optional.of(day);
            }
            if (on.stream().anyMatch(mission -> mission.end().isEmpty())) {
                return Optional.empty();
            }
            day = on.stream()
                    .flatMap(mission -> mission.end().stream())
                    .max(LocalDate::compareTo)
                    .orElseThrow()
                    .plusDays(1);
        }
        return Optional.empty();
    }
}
