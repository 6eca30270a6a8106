package org.crossroads.sandbox.people;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.crossroads.hub.directory.Period;
import org.crossroads.hub.identifier.Ssin;
import org.crossroads.sandbox.people.Person.Address;
import org.crossroads.sandbox.people.Person.CivilState.Code;
import org.crossroads.sandbox.people.register.CivilRegister;
import org.crossroads.sandbox.people.register.CivilRegister.Entry;
import org.crossroads.sandbox.people.register.Household;
import org.crossroads.sandbox.people.register.Household.Member;
import org.crossroads.sandbox.people.register.Household.Relation;
import org.crossroads.sandbox.people.register.RegisterDraft;

/**
 * Somebody with whom a person with a name lived; the life follows from that person's.
 *
 * @param self as the first household that they shared has it
 * @param shared those in which both are, the earliest first
 */
record Relative(Person named, CivilRegister register, Member self, List<Entry<Household>> shared) {

    static Stream<Relative> all(Person named, CivilRegister register) {
        Map<Ssin, Member> others = new LinkedHashMap<>();
        register.households().stream()
                .flatMap(home -> home.value().people())
                .filter(member -> !member.ssin().equals(named.ssin()))
                .forEach(member -> others.putIfAbsent(member.ssin(), member));
        return others.values().stream()
                .map(other -> new Relative(
                        named,
                        register,
                        other,
                        register.households().stream()
                                .filter(home -> isIn(home.value(), other.ssin()))
                                .toList()));
    }

    private static boolean isIn(Household home, Ssin ssin) {
        return home.people().anyMatch(member -> member.ssin().equals(ssin));
    }

    Person person() {
        List<Address> homes = homes();
        Address last = homes.get(homes.size() - 1);
        Life life = new Life(
                        self.ssin(),
                        self.lastName(),
                        self.firstNames(),
                        self.gender(),
                        self.birthDate(),
                        named.birthPlace(),
                        last)
                .hasNationality(named.nationality())
                .registered(person -> register(person, homes));
        marriage().forEach(state -> life.is(state.value(), state.period().begin()));
        death().ifPresent(day -> life.died(day, last.municipality()));
        return life.knownTo(
                        Institutions.NIC, Life.INSURED, new Period(homes.get(0).since(), death()))
                .person();
    }

    /** Where they lived together: from the first day in the household on, and wherever they moved as one. */
    private List<Address> homes() {
        List<Address> homes = register.residences().stream()
                .filter(residence ->
                        shared.stream().anyMatch(home -> home.period().overlaps(residence.period())))
                .map(Entry::value)
                .toList();
        return Stream.concat(
                        Stream.of(homes.get(0).since(self.since())),
                        homes.stream().skip(1))
                .toList();
    }

    private CivilRegister register(Person person, List<Address> homes) {
        RegisterDraft draft = RegisterDraft.of(person);
        homes.forEach(draft::residing);
        marriage().forEach(state -> draft.being(state.value(), state.period().begin()));
        shared.forEach(home -> draft.living(home.value(), home.period().begin()));
        if (death().isEmpty()) {
            parted().ifPresent(draft::livingAlone);
        }
        return draft.register();
    }

    /** The day after the last one together. */
    private Optional<LocalDate> parted() {
        return shared.get(shared.size() - 1).period().end().map(day -> day.plusDays(1));
    }

    /** With the person with a name: as of that person; with another: since they are in one household. */
    private List<Entry<Code>> marriage() {
        if (isMarriedTo(named.ssin())) {
            return register.civilStates().stream()
                    .filter(state -> state.value() == Code.MARRIED || state.value() == Code.DIVORCED)
                    .toList();
        }
        return shared.stream()
                .flatMap(home -> home.value().people())
                .filter(member -> member.relation() == Relation.SPOUSE)
                .filter(spouse -> spouse.ssin().equals(self.ssin()) || isMarriedTo(spouse.ssin()))
                .findFirst()
                .map(spouse -> new Entry<>(Period.from(spouse.since()), Code.MARRIED))
                .stream()
                .toList();
    }

    private Optional<LocalDate> death() {
        return isMarriedTo(named.ssin()) && named.civilState().code() == Code.WIDOWED
                ? Optional.of(named.civilState().since())
                : Optional.empty();
    }

    /** One of the two is the reference person, the other its spouse. */
    private boolean isMarriedTo(Ssin other) {
        return shared.stream()
                .map(Entry::value)
                .anyMatch(home -> home.members().stream()
                        .filter(member -> member.relation() == Relation.SPOUSE)
                        .anyMatch(spouse -> isCouple(home.reference().ssin(), spouse.ssin(), other)));
    }

    private boolean isCouple(Ssin reference, Ssin spouse, Ssin other) {
        return (reference.equals(self.ssin()) && spouse.equals(other))
                || (reference.equals(other) && spouse.equals(self.ssin()));
    }
}
