package org.crossroads.webapp.portal;

import java.net.URI;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The list of services with the addresses of their files: what the page shows and what a program gets as JSON.
 *
 * @param guides files of the project that say how to connect
 */
public record ServiceList(List<Entry> services, List<String> guides) {

    private static final List<String> GUIDES =
            List.of("docs/partner-guide.md", "docs/operator-guide.md", "security-config/algorithms.md");

    /**
     * One service.
     *
     * @param kind {@code relayed} when sources have the data, {@code own} when the hub answers itself
     * @param wsdlWithPolicy by the policy's name
     * @param schemas by file
     */
    public record Entry(
            String name,
            int version,
            String kind,
            String namespace,
            String address,
            List<String> operations,
            String wsdl,
            SortedMap<String, String> wsdlWithPolicy,
            SortedMap<String, String> schemas) {}

    static ServiceList of(ServedContracts contracts) {
        return new ServiceList(
                contracts.all().stream()
                        .map(contract -> entry(contract, contracts.base()))
                        .toList(),
                GUIDES);
    }

    private static Entry entry(ServedContract contract, URI base) {
        String address = base + "/ws" + contract.path();
        SortedMap<String, String> withPolicy = new TreeMap<>();
        contract.withPolicy().keySet().forEach(name -> withPolicy.put(name, address + "?wsdl&policy=" + name));
        SortedMap<String, String> schemas = new TreeMap<>();
        contract.schemas().keySet().forEach(file -> schemas.put(file, address + "?xsd=" + file));
        return new Entry(
                contract.name(),
                contract.version(),
                contract.relayed() ? "relayed" : "own",
                contract.namespace(),
                address,
                contract.operations(),
                address + "?wsdl",
                withPolicy,
                schemas);
    }
}
