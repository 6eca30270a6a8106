package org.crossroads.sandbox.people.register;

import java.util.List;
import java.util.stream.Stream;
import org.crossroads.hub.directory.Period;
import org.crossroads.sandbox.people.Chapter;
import org.crossroads.sandbox.people.Person.Address;
import org.crossroads.sandbox.people.Person.CivilState;

/** The history of one person's identification data, the earliest first in each; nobody has a file because of it. */
public record CivilRegister(
        List<Entry<Address>> residences,
        List<Entry<CivilState.Code>> civilStates,
        List<Entry<String>> nationalities,
        List<Entry<FullName>> names,
        List<Entry<Household>> households)
        implements Chapter {

    public CivilRegister {
        residences = List.copyOf(residences);
        civilStates = List.copyOf(civilStates);
        nationalities = List.copyOf(nationalities);
        names = List.copyOf(names);
        households = List.copyOf(households);
        if (Stream.of(residences, civilStates, nationalities, names, households).anyMatch(List::isEmpty)) {
            throw new IllegalArgumentException("a register has something of everything");
        }
    }

    /** What held on these days. */
    public record Entry<T>(Period period, T value) {}

    /** As it is written, the given names in official order. */
    public record FullName(String lastName, List<String> firstNames) {
        public FullName {
            firstNames = List.copyOf(firstNames);
        }
    }

    @Override
    public Stream<Period> periods() {
        return Stream.of(
                        residences.stream().map(Entry::period),
                        civilStates.stream().map(Entry::period),
                        nationalities.stream().map(Entry::period),
                        names.stream().map(Entry::period),
                        households.stream().map(Entry::period))
                .flatMap(periods -> periods);
    }
}
