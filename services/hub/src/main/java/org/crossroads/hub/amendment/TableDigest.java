package org.crossroads.hub.amendment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * What names a set of table files and no other: SHA-256, in hexadecimal, over a line for each file in the order of the names,
 * {@code name SHA-256-of-its-text}. Anyone can compute it over the files before signing them.
 */
public record TableDigest(String hex) {

    public static TableDigest of(Map<String, String> files) {
        StringBuilder lines = new StringBuilder();
        new TreeMap<>(files)
                .forEach((name, text) ->
                        lines.append(name).append(' ').append(sha256(text)).append('\n'));
        return new TableDigest(sha256(lines.toString()));
    }

    /** Of the text in UTF-8, in hexadecimal. */
    public static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "sha256:" + hex;
    }
}
