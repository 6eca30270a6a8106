package org.crossroads.hub.admission;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.crossroads.hub.admission.Step.Barred;
import org.crossroads.hub.admission.Step.Obstacle;
import org.crossroads.hub.admission.Step.Taken;
import org.crossroads.hub.network.InstitutionCode;
import org.crossroads.hub.network.PurposeCode;
import org.crossroads.hub.network.ReferenceData;

/**
 * The way of one request for admission, from the request to the missions that were granted. It goes one state further at a
 * time; nothing is skipped and nothing goes back.
 *
 * @param requested the missions that the body asks for
 * @param decidedOn the day of the management committee's decision
 * @param admitted the missions that it may use the network for; none unless it is admitted
 * @param refusal from whichever state it was refused
 */
public record Dossier(
        InstitutionCode body,
        Extension extension,
        LocalDate requestedOn,
        List<Mission> requested,
        State state,
        Optional<Conditions> conditions,
        Optional<Deliberation> deliberation,
        Optional<LocalDate> decidedOn,
        List<Mission> admitted,
        Optional<Refusal> refusal) {

    /** How far it has come. */
    public enum State {
        REQUESTED,
        CONDITIONS_CHECKED,
        /** By the Information Security Committee. */
        DELIBERATED,
        /** By the management committee of the Crossroads Bank. */
        DECIDED,
        ADMITTED,
        REFUSED
    }

    public Dossier {
        requested = List.copyOf(requested);
        admitted = List.copyOf(admitted);
        if (requested.isEmpty()) {
            throw new IllegalArgumentException("a body asks to be admitted for at least one mission: " + body);
        }
        boolean inOrder = (deliberation.isEmpty() || conditions.isPresent())
                && (decidedOn.isEmpty() || deliberation.isPresent())
                && conditions.map(Conditions::hold).orElse(true)
                && admitted.isEmpty() == (state != State.ADMITTED)
                && refusal.isPresent() == (state == State.REFUSED)
                && (state == State.REFUSED || furthest(conditions, deliberation, decidedOn) == withoutMissions(state));
        if (!inOrder || undecided(admitted, requested, decidedOn).isPresent()) {
            throw new IllegalArgumentException(
                    "the dossier of " + body + " does not hold what its state says: " + state);
        }
    }

    private static Optional<Mission> undecided(
            List<Mission> missions, List<Mission> requested, Optional<LocalDate> decision) {
        return missions.stream()
                .filter(mission -> decision.map(mission.begin()::isBefore).orElse(true)
                        || requested.stream().noneMatch(mission::isWithin))
                .findFirst();
    }

    private static State furthest(
            Optional<Conditions> conditions, Optional<Deliberation> deliberation, Optional<LocalDate> decidedOn) {
        if (decidedOn.isPresent()) {
            return State.DECIDED;
        }
        if (deliberation.isPresent()) {
            return State.DELIBERATED;
        }
        return conditions.isPresent() ? State.CONDITIONS_CHECKED : State.REQUESTED;
    }

    private static State withoutMissions(State state) {
        return state == State.ADMITTED ? State.DECIDED : state;
    }

    /** The request, as it came in. */
    public static Dossier request(InstitutionCode body, Extension extension, LocalDate on, List<Mission> missions) {
        return new Dossier(
                body,
                extension,
                on,
                missions,
                State.REQUESTED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    /**
     * The conditions hold: every purpose is on the exhaustive list, and the body may consult the National Register and use
     * its number (RD of 16 January 2002).
     */
    public Step conditionsChecked(Conditions found, ReferenceData data) {
        return from(State.REQUESTED, requestedOn, found.on(), () -> {
            Optional<Mission> unlisted = requested.stream()
                    .filter(mission -> !isListed(mission.purpose(), data))
                    .findFirst();
            if (unlisted.isPresent()) {
                return barred(
                        Obstacle.PURPOSE_NOT_ON_THE_LIST,
                        "the mission \"" + unlisted.get().text() + "\" has "
                                + unlisted.get()
                                        .purpose()
                                        .map(PurposeCode::value)
                                        .orElse("no purpose") + "; "
                                + (extension.listsPurposes()
                                        ? "a purpose of the exhaustive list is needed"
                                        : "this extension has the one purpose of its decree"));
            }
            if (found.registerAuthorisation().isEmpty()) {
                return barred(
                        Obstacle.NATIONAL_REGISTER_NOT_AUTHORISED,
                        body + " is not authorised to consult the National Register");
            }
            if (found.numberAuthorisation().isEmpty()) {
                return barred(
                        Obstacle.NATIONAL_NUMBER_NOT_AUTHORISED,
                        body + " is not authorised to use the number of the National Register");
            }
            return taken(State.CONDITIONS_CHECKED, Optional.of(found), deliberation, decidedOn, admitted, refusal);
        });
    }

    private boolean isListed(Optional<PurposeCode> purpose, ReferenceData data) {
        return extension.listsPurposes() ? purpose.flatMap(data::purpose).isPresent() : purpose.isEmpty();
    }

    /** The Information Security Committee has deliberated, in favour. */
    public Step deliberated(Deliberation by) {
        LocalDate after = conditions.map(Conditions::on).orElse(requestedOn);
        return from(
                State.CONDITIONS_CHECKED,
                after,
                by.on(),
                () -> taken(State.DELIBERATED, conditions, Optional.of(by), decidedOn, admitted, refusal));
    }

    /** The management committee has decided to admit the body. */
    public Step decided(LocalDate on) {
        LocalDate after = deliberation.map(Deliberation::on).orElse(requestedOn);
        return from(
                State.DELIBERATED,
                after,
                on,
                () -> taken(State.DECIDED, conditions, deliberation, Optional.of(on), admitted, refusal));
    }

    /** The body is admitted for these missions and nothing else: each within one that it asked for, none before the decision. */
    public Step admitted(List<Mission> missions) {
        LocalDate decision = decidedOn.orElse(requestedOn);
        return from(State.DECIDED, decision, decision, () -> {
            if (missions.isEmpty()) {
                return barred(Obstacle.NO_MISSION, "a body is admitted for stated missions only");
            }
            Optional<Mission> undecided = undecided(missions, requested, decidedOn);
            return undecided.isPresent()
                    ? barred(
                            Obstacle.MISSION_NOT_DECIDED,
                            "the mission \"" + undecided.get().text() + "\" was not asked for in that period, or begins"
                                    + " before the decision of " + decision)
                    : taken(State.ADMITTED, conditions, deliberation, decidedOn, missions, refusal);
        });
    }

    /** The request is refused, whatever state it has come to; not once the body is admitted. */
    public Step refused(Refusal because) {
        if (state == State.ADMITTED || state == State.REFUSED) {
            return barred(Obstacle.OUT_OF_ORDER, "the dossier is closed: " + state);
        }
        return because.on().isBefore(lastStep())
                ? tooEarly(because.on(), lastStep())
                : taken(State.REFUSED, conditions, deliberation, decidedOn, admitted, Optional.of(because));
    }

    private LocalDate lastStep() {
        return decidedOn
                .or(() -> deliberation.map(Deliberation::on))
                .or(() -> conditions.map(Conditions::on))
                .orElse(requestedOn);
    }

    private Step from(State expected, LocalDate after, LocalDate on, Supplier<Step> next) {
        if (state != expected) {
            return barred(Obstacle.OUT_OF_ORDER, "the dossier is " + state + ", and this step follows " + expected);
        }
        return on.isBefore(after) ? tooEarly(on, after) : next.get();
    }

    private static Step tooEarly(LocalDate on, LocalDate after) {
        return barred(Obstacle.TOO_EARLY, on + " lies before the step of " + after + " that it follows");
    }

    private static Step barred(Obstacle obstacle, String reason) {
        return new Barred(obstacle, reason);
    }

    private Step taken(
            State next,
            Optional<Conditions> nowFound,
            Optional<Deliberation> nowDeliberated,
            Optional<LocalDate> nowDecided,
            List<Mission> nowAdmitted,
            Optional<Refusal> nowRefused) {
        return new Taken(new Dossier(
                body,
                extension,
                requestedOn,
                requested,
                next,
                nowFound,
                nowDeliberated,
                nowDecided,
                nowAdmitted,
                nowRefused));
    }
}
