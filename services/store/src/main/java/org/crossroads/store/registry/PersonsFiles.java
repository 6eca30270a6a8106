package org.crossroads.store.registry;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.crossroads.hub.directory.Inscription;
import org.crossroads.hub.directory.Inscription.Phase;
import org.crossroads.hub.directory.Period;
import org.crossroads.hub.identifier.Ssin;
import org.crossroads.hub.network.InstitutionCode;
import org.crossroads.store.JdbcPersonRepertory.Replacement;

/**
 * {@code inscriptions.csv} and {@code replacements.csv}: a row a line, fields separated by semicolons, the first line
 * their names. Read as they are stored, a line at a time: they may be of a whole population.
 */
final class PersonsFiles {

    static final String INSCRIPTIONS = "inscriptions.csv";
    static final String REPLACEMENTS = "replacements.csv";

    private PersonsFiles() {}

    /** {@code ssin;institution;quality;phase;begin;end}, the end empty for an open inscription. */
    static Lines<Inscription> inscriptions(Path directory, Set<InstitutionCode> known) {
        return new Lines<>(directory.resolve(INSCRIPTIONS), "ssin;institution;quality;phase;begin;end", line -> {
            InstitutionCode institution = line.value(1, InstitutionCode::new);
            if (!known.contains(institution)) {
                throw line.invalid(1, "is not a registered institution: " + institution);
            }
            LocalDate begin = line.value(4, LocalDate::parse);
            Optional<LocalDate> end =
                    line.text(5).isEmpty() ? Optional.empty() : Optional.of(line.value(5, LocalDate::parse));
            if (end.isPresent() && end.get().isBefore(begin)) {
                throw line.invalid(5, "lies before begin");
            }
            return new Inscription(
                    line.value(0, Ssin::new),
                    institution,
                    line.value(2, YamlRow::quality),
                    line.value(3, text -> InstitutionsFile.constant(Phase.class, text)),
                    new Period(begin, end));
        });
    }

    /** {@code old;new}. */
    static Lines<Replacement> replacements(Path directory) {
        return new Lines<>(
                directory.resolve(REPLACEMENTS),
                "old;new",
                line -> new Replacement(line.value(0, Ssin::new), line.value(1, Ssin::new)));
    }

    /** The rows of one file. */
    record Lines<T>(Path file, String header, Function<Line, T> read) {

        /** Opens the file; there is nothing in a file that is not there. */
        Open<T> open() {
            try {
                return new Open<>(
                        this,
                        Files.exists(file)
                                ? Files.newBufferedReader(file, StandardCharsets.UTF_8)
                                : new BufferedReader(BufferedReader.nullReader()));
            } catch (IOException e) {
                throw new InvalidRegistry(file, "cannot be read", e);
            }
        }
    }

    /** The rows from the first to the last, once. */
    static final class Open<T> implements Iterator<T>, AutoCloseable {

        private final Lines<T> lines;
        private final BufferedReader reader;
        private final List<String> names;
        private int number;
        private int rows;
        private Optional<String> next;

        private Open(Lines<T> lines, BufferedReader reader) {
            this.lines = lines;
            this.reader = reader;
            this.names = List.of(lines.header().split(";", -1));
            this.next = readLine();
            if (next.isPresent() && !next.get().equals(lines.header())) {
                throw new InvalidRegistry(lines.file(), "line 1 is not " + lines.header());
            }
            this.next = readLine();
        }

        int rows() {
            return rows;
        }

        @Override
        public boolean hasNext() {
            return next.isPresent();
        }

        @Override
        public T next() {
            List<String> fields =
                    List.of(next.orElseThrow(NoSuchElementException::new).split(";", -1));
            if (fields.size() != names.size()) {
                throw new InvalidRegistry(
                        lines.file(), "line " + number + " has " + fields.size() + " fields, not " + names.size());
            }
            T row = lines.read().apply(new Line(lines.file(), number, names, fields));
            rows++;
            next = readLine();
            return row;
        }

        @Override
        public void close() {
            try {
                reader.close();
            } catch (IOException e) {
                throw new InvalidRegistry(lines.file(), "cannot be closed", e);
            }
        }

        private Optional<String> readLine() {
            try {
                String line = reader.readLine();
                number++;
                return Optional.ofNullable(line);
            } catch (IOException e) {
                throw new InvalidRegistry(lines.file(), "cannot be read after line " + number, e);
            }
        }
    }

    /** One line in its fields. */
    record Line(Path file, int number, List<String> names, List<String> fields) {

        String text(int at) {
            return fields.get(at).strip();
        }

        <T> T value(int at, Function<String, T> read) {
            try {
                return read.apply(text(at));
            } catch (DateTimeException e) {
                throw invalid(at, "is not a day, written 2026-01-31");
            } catch (IllegalArgumentException e) {
                throw invalid(at, String.valueOf(e.getMessage()));
            }
        }

        InvalidRegistry invalid(int at, String what) {
            return new InvalidRegistry(file, "line " + number + ", field " + names.get(at) + ": " + what);
        }
    }
}
