package org.crossroads.exchange.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.crossroads.exchange.schema.ContractDirectory;
import org.crossroads.exchange.schema.InvalidContract;

/**
 * Consultations that an operator adds to a hub that is built: a directory with, for each, a contract and a descriptor. Every
 * {@code .yaml} in it or in a directory below it is a descriptor, and wrong ones stop the start.
 */
public final class AddedContracts {

    private AddedContracts() {}

    /** Reads all descriptors of a directory, in the order of their paths. */
    public static List<ServiceDescriptor> in(Path directory) {
        if (!Files.isDirectory(directory)) {
            throw new InvalidContract(directory.toString(), "is no directory of contracts");
        }
        ContractDirectory files = new ContractDirectory(directory.toAbsolutePath());
        try (Stream<Path> found = Files.walk(directory)) {
            List<ServiceDescriptor> descriptors = new ArrayList<>();
            for (Path file : found.filter(each -> each.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()) {
                String path = directory.relativize(file).toString().replace('\\', '/');
                try (InputStream yaml = Files.newInputStream(file)) {
                    ServiceDescriptor descriptor = ServiceDescriptor.read(yaml, path, files);
                    // Nobody built it before: that its schemas are sound is found out now, and not by the first who
                    // asks.
                    descriptor.contract().compiled();
                    descriptors.add(descriptor);
                }
            }
            return descriptors;
        } catch (IOException e) {
            throw new UncheckedIOException("the contracts in " + directory + " cannot be read", e);
        }
    }

    /** The program's own services and the added ones; two of one name and version, or at one path, are refused. */
    public static List<ServiceDescriptor> together(
            Collection<ServiceDescriptor> own, Collection<ServiceDescriptor> added) {
        Map<String, String> taken = new HashMap<>();
        List<ServiceDescriptor> all = new ArrayList<>(own);
        own.forEach(service -> keys(service).forEach(key -> taken.put(key, service.wsdl())));
        for (ServiceDescriptor service : added) {
            if (!service.relayed()) {
                throw new InvalidContract(service.wsdl(), "its kind is own: only a relayed service needs no program");
            }
            for (String key : keys(service)) {
                String other = taken.put(key, service.wsdl());
                if (other != null) {
                    throw new InvalidContract(service.wsdl(), key + " is taken by the contract " + other);
                }
            }
            all.add(service);
        }
        return List.copyOf(all);
    }

    private static List<String> keys(ServiceDescriptor service) {
        return List.of("the service " + service.name() + " v" + service.version(), "the path " + service.path());
    }
}
