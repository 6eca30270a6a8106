package org.crossroads.hub.network;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One CSV file of the reference data: a first line {@code # version n}, remarks that begin with {@code #}, a line that
 * names the columns, rows.
 */
record ReferenceTable(int version, List<Row> rows) {

    private static final Pattern VERSION = Pattern.compile("# version ([1-9][0-9]{0,8})");

    ReferenceTable {
        rows = List.copyOf(rows);
    }

    /** The values of a row by column. */
    record Row(Map<String, String> values) {

        String text(String column) {
            String value = values.get(column);
            if (value == null) {
                throw new IllegalStateException("the reference data have no column " + column);
            }
            return value;
        }

        int number(String column) {
            return Integer.parseInt(text(column));
        }

        Names names() {
            return new Names(text("nl"), known("fr"), known("en"));
        }

        private Optional<String> known(String column) {
            return Optional.ofNullable(values.get(column)).filter(value -> !value.isEmpty());
        }
    }

    static ReferenceTable read(String file) {
        try (InputStream stream = ReferenceTable.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("the reference data " + file + " are not on the class path");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return read(file, lines.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ReferenceTable read(String file, List<String> lines) {
        Matcher version = VERSION.matcher(lines.isEmpty() ? "" : lines.get(0));
        if (!version.matches()) {
            throw new IllegalStateException(file + " does not begin with its version");
        }
        List<List<String>> table = lines.stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> List.of(line.split(";", -1)))
                .toList();
        List<String> columns = table.get(0);
        return new ReferenceTable(
                Integer.parseInt(version.group(1)),
                table.stream().skip(1).map(cells -> row(file, columns, cells)).toList());
    }

    private static Row row(String file, List<String> columns, List<String> cells) {
        if (cells.size() != columns.size()) {
            throw new IllegalStateException(file + " has a row of " + cells.size() + " cells: " + cells);
        }
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            values.put(columns.get(i), cells.get(i));
        }
        return new Row(Map.copyOf(values));
    }
}
