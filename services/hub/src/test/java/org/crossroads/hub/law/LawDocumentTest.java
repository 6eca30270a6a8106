package org.crossroads.hub.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/law.md} and the code say the same. */
class LawDocumentTest {

    private static final Pattern CITED_TEST = Pattern.compile("`([A-Z][A-Za-z0-9]*Test)\\.([a-z][A-Za-z0-9]*)`");
    private static final Pattern CITED_CODE =
            Pattern.compile("`([A-Z][A-Za-z0-9]*(?<!Test))(?:\\.([a-z][A-Za-z0-9]*))?`");
    private static final Pattern DECLARED_TEST = Pattern.compile("void ((?:article|royalDecree)[A-Za-z0-9]*)\\(");

    private static final Set<String> BUILT = Set.of("target", ".git", "node_modules");

    private final Path root = root();

    @Test
    void everyTestThatTheDocumentNamesExists() throws IOException {
        assertThat(cited(CITED_TEST))
                .isNotEmpty()
                .allSatisfy(cited -> assertThat(source("src/test", cited.get(0)))
                        .as("%s.%s", cited.get(0), cited.get(1))
                        .containsPattern("(@Test|@Property|@ParameterizedTest)[^;{}]*void " + cited.get(1) + "\\("));
    }

    @Test
    void everyClassAndMethodThatTheDocumentNamesExists() throws IOException {
        assertThat(cited(CITED_CODE))
                .isNotEmpty()
                .allSatisfy(cited -> assertThat(source("src/main", cited.get(0)))
                        .as("%s.%s", cited.get(0), cited.get(1))
                        .containsPattern(cited.get(1).isEmpty() ? cited.get(0) : "\\b" + cited.get(1) + "\\("));
    }

    @Test
    void everyTestThatIsNamedAfterARuleIsInTheDocument() throws IOException {
        String document = document();
        Set<String> declared = Stream.of(
                        "CrossroadsBankActTest",
                        "RoyalDecreesTest",
                        "AdmissionLawTest",
                        "SingleCollectionLawTest",
                        "ExemptionLawTest",
                        "SecondaryNetworkLawTest")
                .flatMap(name -> DECLARED_TEST.matcher(source("src/test", name)).results())
                .map(match -> match.group(1))
                .collect(Collectors.toSet());

        assertThat(declared)
                .isNotEmpty()
                .allSatisfy(name -> assertThat(document).contains("." + name + "`"));
    }

    private List<List<String>> cited(Pattern pattern) throws IOException {
        return pattern.matcher(document())
                .results()
                .map(match -> List.of(match.group(1), match.group(2) == null ? "" : match.group(2)))
                .toList();
    }

    private String document() throws IOException {
        return Files.readString(root.resolve("docs/law.md"));
    }

    /** The class's source, from whichever module has it; of two classes with that name, both. */
    private String source(String kind, String className) {
        StringBuilder found = new StringBuilder();
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    boolean built = BUILT.contains(folder.getFileName().toString());
                    return built ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    if (file.endsWith(className + ".java")
                            && root.relativize(file).toString().contains(kind)) {
                        found.append(Files.readString(file));
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found.toString();
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("docs/law.md"))) {
            folder = Objects.requireNonNull(folder.getParent(), "docs/law.md lies in no folder above");
        }
        return folder;
    }
}
