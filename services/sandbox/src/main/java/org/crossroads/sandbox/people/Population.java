package org.crossroads.sandbox.people;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.crossroads.hub.identifier.Ssin;

/** Everybody whom the sandbox's sources know, by the number they have now. Every source reads from the same one. */
public final class Population {

    private final List<Person> people;
    private final Map<Ssin, Person> bySsin;
    private final Map<Ssin, Ssin> replacements;

    public Population(Collection<Person> people) {
        this.people = List.copyOf(people);
        this.bySsin = new HashMap<>(people.size() * 2);
        this.replacements = new HashMap<>();
        for (Person person : people) {
            if (bySsin.put(person.ssin(), person) != null) {
                throw new IllegalArgumentException("two people with one number");
            }
            person.replaces().ifPresent(old -> replacements.put(old, person.ssin()));
        }
        if (replacements.keySet().stream().anyMatch(bySsin::containsKey)) {
            throw new IllegalArgumentException("a number that was replaced is still in use");
        }
    }

    public List<Person> people() {
        return people;
    }

    public Optional<Person> bySsin(Ssin ssin) {
        return Optional.ofNullable(bySsin.get(ssin));
    }

    /** The number to use instead of one that was replaced. */
    public Optional<Ssin> replacementOf(Ssin old) {
        return Optional.ofNullable(replacements.get(old));
    }

    /** Old number to new. */
    public Map<Ssin, Ssin> replacements() {
        return Map.copyOf(replacements);
    }
}
