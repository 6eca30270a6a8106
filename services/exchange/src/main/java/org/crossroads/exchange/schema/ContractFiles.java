package org.crossroads.exchange.schema;

import java.util.Optional;

/** The files of contracts, by their paths below one root: {@code xsd/person/v2/person.xsd}. Nothing outside of it has a path. */
public interface ContractFiles {

    /** The text, whatever its encoding was; empty when there is no such file, or none that may be read. */
    Optional<String> text(String path);
}
