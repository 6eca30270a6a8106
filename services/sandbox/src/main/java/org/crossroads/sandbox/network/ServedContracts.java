package org.crossroads.sandbox.network;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.crossroads.exchange.contract.AddedContracts;
import org.crossroads.exchange.contract.ServiceDescriptor;

/** Every service whose descriptor is on the class path, as the hub finds them too: a contract that is added is served and asked without more. */
public final class ServedContracts {

    private static final String DIRECTORY = "META-INF/crossroads/wsdl";

    private final List<ServiceDescriptor> services;

    private ServedContracts(List<ServiceDescriptor> services) {
        this.services = services.stream()
                .sorted(Comparator.comparing(ServiceDescriptor::name).thenComparing(ServiceDescriptor::version))
                .toList();
    }

    /** Reads them all. */
    public static ServedContracts onClassPath() {
        List<ServiceDescriptor> found = new ArrayList<>();
        try {
            ClassLoader loader = ServedContracts.class.getClassLoader();
            for (URL directory : Collections.list(loader.getResources(DIRECTORY))) {
                read(directory.toURI(), found);
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("the contracts on the class path cannot be read", e);
        }
        if (found.isEmpty()) {
            throw new IllegalStateException("the contracts are not on the class path");
        }
        return new ServedContracts(found);
    }

    /** With those of a directory that a hub was given besides. */
    public ServedContracts with(Path directory) {
        return new ServedContracts(AddedContracts.together(services, AddedContracts.in(directory)));
    }

    public List<ServiceDescriptor> all() {
        return services;
    }

    /**
     * The newest version of a service.
     *
     * @param name in capitals or small letters
     */
    public ServiceDescriptor named(String name) {
        return services.stream()
                .filter(service -> service.name().equalsIgnoreCase(name))
                .reduce((older, newer) -> newer)
                .orElseThrow(() -> new IllegalArgumentException(
                        String.join(System.lineSeparator(), "no service " + name + "; there are", list())));
    }

    /** A line for each service: its name and its operations. */
    public String list() {
        int width = services.stream()
                .mapToInt(service -> service.name().length())
                .max()
                .orElse(1);
        return String.join(
                System.lineSeparator(),
                services.stream()
                        .map(service -> ("  %-" + width + "s  %s")
                                .formatted(service.name(), String.join(", ", operations(service))))
                        .toList());
    }

    public static List<String> operations(ServiceDescriptor service) {
        return service.operations().values().stream()
                .map(operation -> operation.operation().name())
                .sorted()
                .toList();
    }

    private static void read(URI directory, List<ServiceDescriptor> found) throws IOException {
        if (!"jar".equals(directory.getScheme())) {
            read(Path.of(directory), found);
            return;
        }
        try (FileSystem jar = FileSystems.newFileSystem(directory, Map.of())) {
            read(jar.getPath(DIRECTORY), found);
        }
    }

    private static void read(Path directory, List<ServiceDescriptor> found) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            files.filter(file -> file.toString().endsWith(".yaml"))
                    .map(ServedContracts::descriptor)
                    .forEach(found::add);
        }
    }

    private static ServiceDescriptor descriptor(Path file) {
        try (InputStream yaml = Files.newInputStream(file)) {
            return ServiceDescriptor.read(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException("the descriptor " + file + " cannot be read", e);
        }
    }
}
