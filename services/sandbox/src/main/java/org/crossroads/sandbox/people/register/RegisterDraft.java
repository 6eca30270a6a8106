package org.crossroads.sandbox.people.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.crossroads.hub.directory.Period;
import org.crossroads.sandbox.people.Person;
import org.crossroads.sandbox.people.Person.Address;
import org.crossroads.sandbox.people.Person.CivilState;
import org.crossroads.sandbox.people.Person.Decease;
import org.crossroads.sandbox.people.register.CivilRegister.Entry;
import org.crossroads.sandbox.people.register.CivilRegister.FullName;
import org.crossroads.sandbox.people.register.Household.Member;
import org.crossroads.sandbox.people.register.Household.Relation;

/** A register while it is written: each item holds until the next of its kind, the last until death. */
public final class RegisterDraft {

    private final Person person;
    private final NavigableMap<LocalDate, Address> residences = new TreeMap<>();
    private final NavigableMap<LocalDate, CivilState.Code> civilStates = new TreeMap<>();
    private final NavigableMap<LocalDate, String> nationalities = new TreeMap<>();
    private final NavigableMap<LocalDate, FullName> names = new TreeMap<>();
    private final NavigableMap<LocalDate, Household> households = new TreeMap<>();

    private RegisterDraft(Person person) {
        this.person = person;
    }

    /** With the present state of the person, and single before the present civil state. */
    public static RegisterDraft of(Person person) {
        LocalDate birth = person.birthDate().first();
        RegisterDraft draft = new RegisterDraft(person);
        draft.civilStates.put(birth, CivilState.Code.SINGLE);
        draft.nationalities.put(birth, person.nationality());
        draft.names.put(birth, new FullName(person.lastName(), person.firstNames()));
        return draft.being(person.civilState().code(), person.civilState().since())
                .residing(person.address());
    }

    public RegisterDraft residing(Address address) {
        residences.put(address.since(), address);
        return this;
    }

    public RegisterDraft being(CivilState.Code code, LocalDate since) {
        civilStates.put(since, code);
        return this;
    }

    /** Until the name that the person has now. */
    public RegisterDraft calledBefore(String lastName, LocalDate changed) {
        names.put(changed, new FullName(person.lastName(), person.firstNames()));
        names.put(person.birthDate().first(), new FullName(lastName, person.firstNames()));
        return this;
    }

    public RegisterDraft living(Household household, LocalDate since) {
        households.put(since, household);
        return this;
    }

    public RegisterDraft livingAlone(LocalDate since) {
        return living(new Household(Member.of(person, Relation.REFERENCE_PERSON, since), List.of()), since);
    }

    /** Alone since the present address, when nothing was told of a household. */
    public CivilRegister register() {
        if (households.isEmpty()) {
            livingAlone(person.address().since());
        }
        return new CivilRegister(
                entries(residences), entries(civilStates), entries(nationalities), entries(names), entries(households));
    }

    private <T> List<Entry<T>> entries(NavigableMap<LocalDate, T> steps) {
        List<Entry<T>> entries = new ArrayList<>();
        for (Map.Entry<LocalDate, T> step : steps.entrySet()) {
            Optional<LocalDate> end = Optional.ofNullable(steps.higherKey(step.getKey()))
                    .map(next -> next.minusDays(1))
                    .or(() -> person.decease().map(Decease::date));
            entries.add(new Entry<>(new Period(step.getKey(), end), step.getValue()));
        }
        return entries;
    }
}
