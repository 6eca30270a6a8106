package org.crossroads.soapui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.crossroads.soapui.project.SoapUiProject;

/** Every SoapUI project of this directory: what {@code ./crossroads soap} runs. */
final class ProjectFiles {

    private ProjectFiles() {}

    static List<SoapUiProject> all() {
        try (Stream<Path> files = Files.list(Path.of(""))) {
            return files.filter(file -> file.getFileName().toString().endsWith("-soapui-project.xml"))
                    .sorted()
                    .map(SoapUiProject::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
