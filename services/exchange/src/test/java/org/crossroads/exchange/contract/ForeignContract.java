package org.crossroads.exchange.contract;

import java.nio.file.Path;
import java.util.Objects;

/** The contracts of the tests that are not ours. */
public final class ForeignContract {

    public static final Path DIRECTORY = Path.of("src/test/resources/foreign/benefits");

    private ForeignContract() {}

    /** The one with unqualified elements, several namespaces, nested imports, pages and a status for each source. */
    public static ServiceDescriptor benefits() {
        return AddedContracts.in(DIRECTORY).get(0);
    }

    public static OperationDescriptor payments() {
        return Objects.requireNonNull(benefits().operations().get("PaymentsQuery"));
    }
}
