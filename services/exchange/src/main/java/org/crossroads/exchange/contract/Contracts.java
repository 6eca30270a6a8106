package org.crossroads.exchange.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The contract files as they travel inside the program: {@code wsdl/}, {@code xsd/} and the policies, and nothing else by any name. */
public final class Contracts {

    private static final String ROOT = "/META-INF/crossroads/";

    private Contracts() {}

    public static Optional<String> wsdl(String file) {
        return file.matches("[A-Za-z0-9-]+\\.wsdl") ? read("wsdl/" + file) : Optional.empty();
    }

    public static Optional<String> schema(String file) {
        return file.matches("[A-Za-z0-9-]+\\.xsd") ? read("xsd/" + file) : Optional.empty();
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
