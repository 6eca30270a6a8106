package org.crossroads.hub.consultation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The outcome of an exchange, as the field's own code where it has one. Value and texts (nl, fr, en) stand in {@code status-codes.csv}. */
public enum StatusCode {
    DATA_FOUND("MSG00000"),
    NO_DATA_FOUND("MSG00100"),
    INCOMPLETE_DATA("HAN20200"),
    SSIN_UNKNOWN("MSG00005"),
    /** The information field {@code newSSIN} has the number to use. */
    SSIN_REPLACED("MSG00006"),
    INVALID_DATA("MSG00008"),
    /** The information field {@code deceaseDate} has the day. */
    DECEASED("MSG00009"),
    SSIN_INVALID("MSG00011"),
    REQUESTER_NOT_INTEGRATED("MSG00012"),
    NOT_ALLOWED("MSG00013"),
    NOT_AUTHORISED("MSG00015"),
    SUPPLIER_NOT_INTEGRATED("MSG00021"),
    /** This project's own, as the field has none: the information field {@code exemption} has the article. */
    KEPT_BY_REQUESTER("EXM00012"),
    /** This project's own; beside {@code exemption}, {@code through} names who is to be asked, where there is one. */
    NOT_THROUGH_HERE("EXM00014"),
    /** The one code that only a fault carries. */
    INTERNAL_ERROR("MSG00003");

    private static final Map<String, List<String>> TABLE = readTable();

    private final String code;

    StatusCode(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** DATA_FOUND, NO_DATA_FOUND, NO_RESULT or INCOMPLETE_DATA. */
    public String value() {
        return row().get(1);
    }

    /** The text in nl, fr or en; any other language gets en. */
    public String description(String language) {
        return switch (language) {
            case "nl" -> row().get(2);
            case "fr" -> row().get(3);
            default -> row().get(4);
        };
    }

    public static Optional<StatusCode> parse(String code) {
        return Arrays.stream(values())
                .filter(status -> status.code.equals(code))
                .findFirst();
    }

    private List<String> row() {
        List<String> row = TABLE.get(code);
        if (row == null) {
            throw new IllegalStateException("the table of status codes lacks " + code);
        }
        return row;
    }

    private static Map<String, List<String>> readTable() {
        Map<String, List<String>> table = new HashMap<>();
        try (InputStream file = StatusCode.class.getResourceAsStream("status-codes.csv")) {
            if (file == null) {
                throw new IllegalStateException("the table of status codes is not on the class path");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8));
            lines.lines().skip(1).map(line -> List.of(line.split(";"))).forEach(row -> table.put(row.get(0), row));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }
}
