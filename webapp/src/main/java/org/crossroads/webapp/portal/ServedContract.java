package org.crossroads.webapp.portal;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A service and its files, as the portal lists and serves them.
 *
 * @param path below {@code /ws}, for example {@code /career/v1}
 * @param relayed whether its data comes from sources and is only passed on
 * @param wsdl without any policy
 * @param withPolicy the same with a policy, by the policy's name
 * @param schemas by file
 */
public record ServedContract(
        String name,
        int version,
        String namespace,
        String path,
        boolean relayed,
        List<String> operations,
        ContractDocument wsdl,
        SortedMap<String, ContractDocument> withPolicy,
        SortedMap<String, ContractDocument> schemas) {

    public ServedContract {
        if (!path.matches("(/[a-z0-9-]+)+")) {
            throw new IllegalArgumentException("not a path below /ws: " + path);
        }
        operations = operations.stream().sorted().toList();
        withPolicy = Collections.unmodifiableSortedMap(new TreeMap<>(withPolicy));
        schemas = Collections.unmodifiableSortedMap(new TreeMap<>(schemas));
    }

    /** What a query asks for: {@code wsdl}, {@code wsdl} and {@code policy}, or {@code xsd}; nothing else has an answer. */
    Optional<ContractDocument> document(Map<String, String> query) {
        if (query.size() == 1 && query.containsKey("xsd")) {
            return Optional.ofNullable(schemas.get(query.get("xsd")));
        }
        if (!"".equals(query.get("wsdl"))) {
            return Optional.empty();
        }
        if (query.size() == 2 && query.containsKey("policy")) {
            return Optional.ofNullable(withPolicy.get(query.get("policy")));
        }
        return query.size() == 1 ? Optional.of(wsdl) : Optional.empty();
    }
}
