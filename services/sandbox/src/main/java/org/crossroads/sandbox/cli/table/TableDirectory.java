package org.crossroads.sandbox.cli.table;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The table as files in a directory, as one reviews it; other files than YAML are not looked at. */
final class TableDirectory {

    private final Path directory;

    TableDirectory(Path directory) {
        this.directory = directory;
    }

    SortedMap<String, String> read() throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        for (Path file : yamlFiles()) {
            // As the contract carries it: a checkout on another system may have other line ends.
            String text = Files.readString(file, StandardCharsets.UTF_8).replace("\r\n", "\n");
            files.put(file.getFileName().toString(), text);
        }
        if (files.isEmpty()) {
            throw new IOException(directory + " has no YAML files: begin with table export " + directory);
        }
        return files;
    }

    /** Writes them, and gives the names of files that are not among them and were left. */
    List<String> write(Map<String, String> files) throws IOException {
        Files.createDirectories(directory);
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(directory.resolve(file.getKey()), file.getValue(), StandardCharsets.UTF_8);
        }
        return yamlFiles().stream()
                .map(file -> file.getFileName().toString())
                .filter(name -> !files.containsKey(name))
                .toList();
    }

    private List<Path> yamlFiles() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }
}
