package org.crossroads.exchange.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code docs/threats.md} names no test that is not there, so that whoever reads it can go and look. */
class ThreatsDocumentTest {

    private static final Pattern CITED =
            Pattern.compile("`([A-Z][A-Za-z0-9]*(?:IT|Test|Contract))\\.([a-z][A-Za-z0-9]*)`");
    private static final Set<String> BUILT = Set.of("target", ".git");

    private final Path root = root();

    @Test
    void everyTestThatTheDocumentNamesExists() throws IOException {
        String document = Files.readString(root.resolve("docs/threats.md"));
        List<List<String>> cited = CITED.matcher(document)
                .results()
                .map(match -> List.of(match.group(1), match.group(2)))
                .toList();
        Map<String, String> sources = testSources();

        assertThat(cited)
                .isNotEmpty()
                .allSatisfy(test -> assertThat(sources.getOrDefault(test.get(0), ""))
                        .as("%s.%s", test.get(0), test.get(1))
                        .containsPattern(
                                "(?s)@(Test|Property|ParameterizedTest)((?!\\n\\n).)*void " + test.get(1) + "\\("));
    }

    /** Name of the class to its text, of all modules. */
    private Map<String, String> testSources() throws IOException {
        Map<String, String> sources = new HashMap<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                boolean built = BUILT.contains(String.valueOf(folder.getFileName()));
                return built ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                String name = String.valueOf(file.getFileName());
                if (name.endsWith(".java") && file.toString().contains("src/test")) {
                    sources.put(name.replace(".java", ""), Files.readString(file));
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return sources;
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("docs/threats.md"))) {
            Path parent = folder.getParent();
            if (parent == null) {
                throw new IllegalStateException(
                        "docs/threats.md is not above " + Path.of("").toAbsolutePath());
            }
            folder = parent;
        }
        return folder;
    }
}
