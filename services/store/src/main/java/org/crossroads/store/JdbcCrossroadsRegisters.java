package org.crossroads.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.crossroads.hub.identifier.Ssin;
import org.crossroads.hub.network.InstitutionCode;
import org.crossroads.hub.person.Likeness;
import org.crossroads.hub.person.PersonData;
import org.crossroads.hub.person.PersonSearch;
import org.crossroads.hub.register.Author;
import org.crossroads.hub.register.CrossroadsRegisters;
import org.crossroads.hub.register.FoundPerson;
import org.crossroads.hub.register.Issue;
import org.crossroads.hub.register.Numbering;
import org.crossroads.hub.register.RegisterEntry;
import org.crossroads.hub.register.Standing;
import org.crossroads.hub.register.Standing.Kept;
import org.crossroads.store.RegisterPersonRow.Recorded;

/** The Crossroads registers in tables; beside them, in the same transactions, the replacements of the person repertory. */
public final class JdbcCrossroadsRegisters implements CrossroadsRegisters {

    private final Database database;
    private final Numbering numbering;
    private final Clock clock;
    private final BeiderMorseSounds sounds = new BeiderMorseSounds();
    private final Likeness likeness = new Likeness(sounds);

    public JdbcCrossroadsRegisters(Database database, Numbering numbering, Clock clock) {
        this.database = database;
        this.numbering = numbering;
        this.clock = clock;
    }

    @Override
    public boolean isCanceled(Ssin ssin) {
        return database.read(connection -> rows(connection).isCanceled(ssin, Optional.empty()));
    }

    @Override
    public Standing standing(Ssin ssin, LocalDate day) {
        return database.read(connection -> standing(connection, ssin, day, Optional.empty()));
    }

    @Override
    public Standing standing(Ssin ssin, LocalDate day, Instant known) {
        return database.read(connection -> standing(connection, ssin, day, Optional.of(known)));
    }

    private Standing standing(Connection connection, Ssin ssin, LocalDate day, Optional<Instant> known)
            throws SQLException {
        RegisterRows rows = rows(connection);
        Optional<RegisterPersonRow> row = rows.person(ssin, day, known);
        if (row.isPresent()) {
            return new Kept(new RegisterEntry(ssin, row.get().person()));
        }
        if (rows.isCanceled(ssin, known)) {
            return new Standing.Canceled(ssin);
        }
        return Replacements.of(connection, ssin, known)
                .<Standing>map(Standing.Replaced::new)
                .orElse(new Standing.Unknown(ssin));
    }

    @Override
    public List<FoundPerson> resembling(PersonSearch search, LocalDate day) {
        return database.read(connection -> resembling(connection, search, day));
    }

    private List<FoundPerson> resembling(Connection connection, PersonSearch search, LocalDate day)
            throws SQLException {
        List<FoundPerson> found = new ArrayList<>();
        for (RegisterPersonRow row : rows(connection).candidates(search, day)) {
            likeness.score(search, row.person().identity())
                    .ifPresent(score -> found.add(new FoundPerson(
                            Optional.of(row.ssin()),
                            row.person().identity(),
                            RegisterEntry.registerOf(row.ssin()),
                            score)));
        }
        found.sort(FoundPerson.BEST_FIRST);
        return found;
    }

    @Override
    public Issue issue(PersonData person, PersonSearch search, Set<Ssin> others, LocalDate from, Author author) {
        return database.write(connection -> {
            RegisterRows rows = rows(connection);
            rows.lock();
            List<FoundPerson> found = resembling(connection, search, from);
            boolean somebodyElse =
                    found.stream().flatMap(each -> each.ssin().stream()).allMatch(others::contains);
            if (!somebodyElse) {
                return new Issue.Resembling(found);
            }
            Optional<Ssin> number = free(rows, person);
            if (number.isEmpty()) {
                return new Issue.UsedUp();
            }
            Recorded now = recorded(clock.instant(), author);
            rows.give(number.get(), now);
            rows.add(number.get(), person, from, Optional.empty(), now);
            return new Issue.Issued(number.get());
        });
    }

    /** The first number that nobody ever had. */
    private Optional<Ssin> free(RegisterRows rows, PersonData person) throws SQLException {
        Map<String, Set<String>> taken = new HashMap<>();
        Iterator<Ssin> numbers = numbering
                .numbers(person.identity().birthDate(), person.identity().gender())
                .iterator();
        while (numbers.hasNext()) {
            Ssin number = numbers.next();
            String sixDigits = number.digits().substring(0, 6);
            if (!taken.containsKey(sixDigits)) {
                taken.put(sixDigits, rows.taken(sixDigits));
            }
            if (!taken.get(sixDigits).contains(number.digits())) {
                return Optional.of(number);
            }
        }
        return Optional.empty();
    }

    @Override
    public Standing update(Ssin ssin, PersonData person, LocalDate from, Author author) {
        return database.write(connection -> {
            RegisterRows rows = rows(connection);
            rows.lock();
            List<RegisterPersonRow> history = rows.history(ssin);
            if (history.isEmpty()) {
                return standing(connection, ssin, from, Optional.empty());
            }
            RegisterPersonRow last = history.get(history.size() - 1);
            Standing before = new Kept(new RegisterEntry(ssin, last.person()));
            if (last.person().equals(person) && !last.from().isAfter(from)) {
                return before;
            }
            Recorded now = recorded(rows.next(ssin, clock.instant()), author);
            List<RegisterPersonRow> changed = history.stream()
                    .filter(row -> row.to().map(day -> !day.isBefore(from)).orElse(true))
                    .toList();
            rows.end(changed, now.at());
            for (RegisterPersonRow row : changed) {
                if (row.from().isBefore(from)) {
                    rows.add(ssin, row.person(), row.from(), Optional.of(from.minusDays(1)), now);
                }
            }
            rows.add(ssin, person, from, Optional.empty(), now);
            return before;
        });
    }

    @Override
    public Standing replace(Ssin old, Ssin replacement, Author author) {
        return database.write(connection -> {
            RegisterRows rows = rows(connection);
            rows.lock();
            List<RegisterPersonRow> history = rows.history(old);
            if (!history.isEmpty()) {
                rows.end(history, rows.next(old, clock.instant()));
                JdbcPersonRepertory.replace(connection, old, replacement, clock.instant());
            }
            return before(connection, old, history);
        });
    }

    @Override
    public Standing cancel(Ssin ssin, String reason, Author author) {
        return database.write(connection -> {
            RegisterRows rows = rows(connection);
            rows.lock();
            List<RegisterPersonRow> history = rows.history(ssin);
            if (!history.isEmpty()) {
                Recorded now = recorded(rows.next(ssin, clock.instant()), author);
                rows.end(history, now.at());
                rows.cancel(ssin, reason, now);
            }
            return before(connection, ssin, history);
        });
    }

    private Standing before(Connection connection, Ssin ssin, List<RegisterPersonRow> history) throws SQLException {
        return history.isEmpty()
                ? standing(connection, ssin, LocalDate.EPOCH, Optional.empty())
                : new Kept(
                        new RegisterEntry(ssin, history.get(history.size() - 1).person()));
    }

    /**
     * A person of a register that is taken over.
     *
     * @param from the first day of which the data are true
     * @param canceled why the number names nobody any more; empty for nearly all
     */
    public record Entered(RegisterEntry entry, LocalDate from, Optional<String> canceled) {}

    /**
     * Fills registers in which there is nothing, in one transaction; those in which there is something stay as they are.
     *
     * @param by who took them over
     * @return false when there was something
     * @throws IllegalArgumentException when two of them have one number; then nothing is changed
     */
    public boolean fill(Iterator<Entered> people, InstitutionCode by) {
        return database.write(connection -> {
            RegisterRows rows = rows(connection);
            rows.lock();
            if (!rows.isEmpty()) {
                return false;
            }
            Recorded now = new Recorded(clock.instant(), by.value(), Optional.empty());
            Set<Ssin> given = new HashSet<>();
            while (people.hasNext()) {
                Entered person = people.next();
                Ssin ssin = person.entry().ssin();
                if (!given.add(ssin)) {
                    throw new IllegalArgumentException("person " + (given.size() + 1) + " has a number of one before");
                }
                rows.give(ssin, now);
                if (person.canceled().isPresent()) {
                    rows.cancel(ssin, person.canceled().get(), now);
                } else {
                    rows.add(ssin, person.entry().person(), person.from(), Optional.empty(), now);
                }
            }
            return true;
        });
    }

    private RegisterRows rows(Connection connection) {
        return new RegisterRows(connection, sounds);
    }

    private static Recorded recorded(Instant at, Author author) {
        return new Recorded(at, author.institution().value(), Optional.of(author.exchange()));
    }
}
