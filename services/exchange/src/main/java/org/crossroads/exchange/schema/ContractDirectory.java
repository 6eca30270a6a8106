package org.crossroads.exchange.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Contract files in a directory of the operator's own; what lies outside of it, by {@code ..} or by a link, is not read. */
public record ContractDirectory(Path root) implements ContractFiles {

    private static final Pattern ENCODING =
            Pattern.compile("\\A<\\?xml[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");

    @Override
    public Optional<String> text(String path) {
        try {
            Path file = root.resolve(path).normalize();
            if (!Files.isRegularFile(file) || !file.toRealPath().startsWith(root.toRealPath())) {
                return Optional.empty();
            }
            return Optional.of(decoded(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException("the contract file " + path + " cannot be read", e);
        }
    }

    /** By its byte-order mark, else by its declaration, else UTF-8; the declaration then says UTF-8, as the text is served. */
    static String decoded(byte[] octets) {
        Charset charset = charset(octets);
        String text = new String(octets, charset);
        String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
        Matcher declared = ENCODING.matcher(unmarked);
        return declared.find()
                ? unmarked.substring(0, declared.start(1)) + "UTF-8" + unmarked.substring(declared.end(1))
                : unmarked;
    }

    private static Charset charset(byte[] octets) {
        if (octets.length >= 2 && (octets[0] & 0xFF) == 0xFE && (octets[1] & 0xFF) == 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        if (octets.length >= 2 && (octets[0] & 0xFF) == 0xFF && (octets[1] & 0xFF) == 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        String start = new String(octets, 0, Math.min(octets.length, 200), StandardCharsets.ISO_8859_1);
        Matcher declared = ENCODING.matcher(start);
        try {
            return declared.find() ? Charset.forName(declared.group(1)) : StandardCharsets.UTF_8;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return StandardCharsets.UTF_8;
        }
    }
}
