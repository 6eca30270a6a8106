package org.crossroads.exchange.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.crossroads.exchange.schema.ContractFiles;

/** The contract files as they travel inside the program: {@code wsdl/}, {@code xsd/} and the policies, and nothing else by any name. */
public final class Contracts {

    private static final String ROOT = "/META-INF/crossroads/";
    private static final Pattern FILE = Pattern.compile("wsdl/[A-Za-z0-9-]+\\.wsdl|xsd/[A-Za-z0-9-]+\\.xsd");

    private Contracts() {}

    /** The contracts of the program itself. */
    public static ContractFiles builtIn() {
        return path -> FILE.matcher(path).matches() ? read(path) : Optional.empty();
    }

    static Optional<String> policy(String name) {
        return name.matches("[a-z0-9]+") ? read("policy/" + name + ".xml") : Optional.empty();
    }

    private static Optional<String> read(String path) {
        try (InputStream file = Contracts.class.getResourceAsStream(ROOT + path)) {
            return file == null
                    ? Optional.empty()
                    : Optional.of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
