package org.crossroads.webapp.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A directory that a test fills anew. */
final class TemporaryTree {

    private TemporaryTree() {}

    static void delete(Path tree) throws IOException {
        for (Path path : all(tree)) {
            Files.delete(path);
        }
    }

    static List<Path> files(Path tree) throws IOException {
        return all(tree).stream().filter(Files::isRegularFile).toList();
    }

    private static List<Path> all(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.walk(tree)) {
            return paths.sorted(Comparator.reverseOrder()).toList();
        }
    }
}
