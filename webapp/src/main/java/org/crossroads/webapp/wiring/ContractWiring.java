package org.crossroads.webapp.wiring;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.crossroads.exchange.contract.AddedContracts;
import org.crossroads.exchange.contract.Contracts;
import org.crossroads.exchange.contract.ServiceDescriptor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Which services there are: the program's own, and those that the operator added. */
@Configuration(proxyBeanMethods = false)
class ContractWiring {

    /** Every contract that this node knows: those that it serves, and those by which it calls. */
    record KnownContracts(List<ServiceDescriptor> all) {

        /** The one by which institutions are called. */
        ServiceDescriptor callback(String name) {
            return all.stream()
                    .filter(service -> service.callback() && service.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("there is no contract " + name));
        }
    }

    /** What the hub serves. */
    @Bean
    List<ServiceDescriptor> serviceDescriptors(KnownContracts known) {
        return known.all().stream().filter(service -> !service.callback()).toList();
    }

    @Bean
    KnownContracts knownContracts(HubSettings settings) throws IOException {
        List<ServiceDescriptor> descriptors = new ArrayList<>();
        Resource[] files =
                new PathMatchingResourcePatternResolver().getResources("classpath*:META-INF/crossroads/wsdl/*.yaml");
        for (Resource file : files) {
            try (InputStream yaml = file.getInputStream()) {
                descriptors.add(ServiceDescriptor.read(yaml, "wsdl/" + file.getFilename(), Contracts.builtIn()));
            }
        }
        descriptors.sort(Comparator.comparing(ServiceDescriptor::name));
        Path added = settings.contracts();
        List<ServiceDescriptor> all = added == null || added.toString().isBlank()
                ? List.copyOf(descriptors)
                : AddedContracts.together(descriptors, AddedContracts.in(added));
        return new KnownContracts(withDeadlines(all, settings.sources().deadlines()));
    }

    private static List<ServiceDescriptor> withDeadlines(
            List<ServiceDescriptor> descriptors, Map<String, Duration> deadlines) {
        Set<String> known = descriptors.stream()
                .flatMap(service -> service.operations().values().stream())
                .map(operation -> operation.operation().service()
                        + "."
                        + operation.operation().name())
                .collect(Collectors.toSet());
        for (String operation : deadlines.keySet()) {
            if (!known.contains(operation)) {
                throw new IllegalArgumentException("a deadline for " + operation + ", which no contract has");
            }
        }
        return descriptors.stream()
                .map(service -> service.withDeadlines(deadlines))
                .toList();
    }
}
