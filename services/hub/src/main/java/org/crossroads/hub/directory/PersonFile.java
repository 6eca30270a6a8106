package org.crossroads.hub.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.crossroads.hub.directory.Inscription.Phase;
import org.crossroads.hub.directory.PersonRepertory.Closure;
import org.crossroads.hub.directory.Registration.Merged;
import org.crossroads.hub.directory.Registration.Overlaps;
import org.crossroads.hub.directory.Registration.Registered;
import org.crossroads.hub.identifier.Ssin;

/**
 * One file: the current inscriptions of one person at one institution in one quality, of which no two overlap. It says what
 * stands after a change by the rules of {@link PersonRepertory}; an adapter ends the recording of the rows that stand no
 * more and adds those that are new.
 *
 * @param inscriptions the earliest first
 */
public record PersonFile(List<Inscription> inscriptions) {

    public static final PersonFile EMPTY = new PersonFile(List.of());

    private static final List<Phase> LATEST_FIRST = List.of(Phase.DEFINITIVE, Phase.SIGNIFICANT, Phase.PROVISIONAL);

    public PersonFile {
        inscriptions = inscriptions.stream()
                .sorted(Comparator.comparing(i -> i.period().begin()))
                .toList();
        for (int i = 1; i < inscriptions.size(); i++) {
            if (inscriptions.get(i - 1).period().overlaps(inscriptions.get(i).period())) {
                throw new IllegalArgumentException("two current inscriptions of one file overlap");
            }
        }
    }

    /** The file after a change that was asked for, and the answer; after a refusal it is the same file. */
    public record After<T>(PersonFile file, T answer) {}

    public After<Registration> register(Inscription added) {
        Optional<Inscription> inTheWay = inscriptions.stream()
                .filter(standing -> conflicts(standing, added) && !givesWay(standing, added))
                .findFirst();
        if (inTheWay.isPresent()) {
            return new After<>(this, new Overlaps(inTheWay.get()));
        }
        List<Inscription> standing = new ArrayList<>();
        List<Inscription> touched = new ArrayList<>();
        for (Inscription each : inscriptions) {
            if (conflicts(each, added)) {
                before(each, added.period().begin()).ifPresent(standing::add);
            } else if (each.phase() == added.phase() && each.period().touches(added.period())) {
                touched.add(each);
            } else {
                standing.add(each);
            }
        }
        Inscription resulting =
                during(added, touched.stream().map(Inscription::period).reduce(added.period(), Period::spanning));
        standing.add(resulting);
        return new After<>(
                new PersonFile(standing), touched.isEmpty() ? new Registered(resulting) : new Merged(resulting));
    }

    private static boolean conflicts(Inscription standing, Inscription added) {
        return standing.phase() != added.phase() && standing.period().overlaps(added.period());
    }

    /** An open inscription of an earlier phase, when the added one has every day that it would lose. */
    private static boolean givesWay(Inscription standing, Inscription added) {
        return standing.phase().compareTo(added.phase()) < 0
                && standing.period().end().isEmpty()
                && added.period().end().isEmpty()
                && !added.period().begin().isBefore(standing.period().begin());
    }

    /** Nothing when it begins on that day: then only its recording ends. */
    private static Optional<Inscription> before(Inscription standing, LocalDate day) {
        LocalDate begin = standing.period().begin();
        return begin.isBefore(day)
                ? Optional.of(during(standing, Period.of(begin, day.minusDays(1))))
                : Optional.empty();
    }

    /** Ends the open inscription on that day, which stays included. */
    public After<Closure> close(LocalDate lastDay) {
        Optional<Inscription> open = inscriptions.stream()
                .filter(standing -> standing.period().end().isEmpty())
                .findFirst();
        if (open.isEmpty()) {
            return new After<>(this, Closure.NOTHING_OPEN);
        }
        LocalDate begin = open.get().period().begin();
        if (lastDay.isBefore(begin)) {
            return new After<>(this, Closure.BEFORE_BEGIN);
        }
        List<Inscription> standing = new ArrayList<>(inscriptions);
        standing.remove(open.get());
        standing.add(during(open.get(), Period.of(begin, lastDay)));
        return new After<>(new PersonFile(standing), Closure.CLOSED);
    }

    /** This file with what stood in the file of the number that was replaced: on each day the latest phase of the two. */
    public PersonFile unitedWith(Ssin number, Collection<Inscription> moved) {
        List<Inscription> all =
                Stream.concat(inscriptions.stream(), moved.stream()).toList();
        List<Inscription> united = new ArrayList<>();
        for (Phase phase : LATEST_FIRST) {
            List<Inscription> ofPhase =
                    all.stream().filter(each -> each.phase() == phase).toList();
            List<Period> taken = united.stream().map(Inscription::period).toList();
            for (Period period :
                    Period.united(ofPhase.stream().map(Inscription::period).toList())) {
                without(period, taken)
                        .map(left -> new Inscription(
                                number,
                                ofPhase.get(0).institution(),
                                ofPhase.get(0).quality(),
                                phase,
                                left))
                        .forEach(united::add);
            }
        }
        return new PersonFile(united);
    }

    private static Stream<Period> without(Period period, List<Period> taken) {
        Stream<Period> left = Stream.of(period);
        for (Period each : taken) {
            left = left.flatMap(piece -> piece.without(each));
        }
        return left;
    }

    private static Inscription during(Inscription inscription, Period period) {
        return new Inscription(
                inscription.ssin(), inscription.institution(), inscription.quality(), inscription.phase(), period);
    }
}
