package org.crossroads.exchange.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.crossroads.exchange.security.Suites;
import org.crossroads.hub.network.SecurityProfile;
import org.junit.jupiter.api.Test;

/** What partners read about algorithms is what the hub obeys. */
class AlgorithmsDocumentTest {

    private static final Path DOCUMENT = Path.of("..", "..", "security-config", "algorithms.md");
    private static final Pattern ALGORITHM = Pattern.compile("(?m)^\\| `([A-Z0-9_]+)` \\| `([^`]+)` \\| [^|]+ \\|");
    private static final Pattern PROFILE =
            Pattern.compile("(?m)^\\| `([a-z-]+)` \\| ([^|]+) \\| ([^|]+) \\| [^|]+ \\|");

    @Test
    void theListIsTheOneInTheProgram() throws Exception {
        Map<String, String> inTheProgram = new TreeMap<>();
        for (Field field : Suites.class.getFields()) {
            if (Modifier.isStatic(field.getModifiers()) && field.getType() == String.class) {
                inTheProgram.put(field.getName(), (String) field.get(null));
            }
        }

        Map<String, String> inTheDocument = new TreeMap<>();
        ALGORITHM
                .matcher(Files.readString(DOCUMENT))
                .results()
                .forEach(row -> inTheDocument.put(row.group(1), row.group(2)));

        assertThat(inTheDocument).isEqualTo(inTheProgram).isNotEmpty();
    }

    @Test
    void everyProfileHasARow() throws IOException {
        Map<String, String> rows = profiles();

        assertThat(rows.keySet())
                .containsExactlyElementsOf(Arrays.stream(SecurityProfile.values())
                        .map(SecurityProfile::label)
                        .toList());
        assertThat(rows.get("sign")).isEqualTo("plain, `AES256_GCM` > plain");
        assertThat(rows.get("sign-encrypt-gcm")).isEqualTo("`AES256_GCM` > `AES256_GCM`");
        assertThat(rows.get("sign-encrypt-cbc")).isEqualTo("`AES256_GCM`, `AES256_CBC` > `AES256_CBC`");
    }

    private static Map<String, String> profiles() throws IOException {
        Map<String, String> rows = new LinkedHashMap<>();
        PROFILE.matcher(Files.readString(DOCUMENT))
                .results()
                .forEach(row -> rows.put(row.group(1), row.group(2) + " > " + row.group(3)));
        return rows;
    }
}
