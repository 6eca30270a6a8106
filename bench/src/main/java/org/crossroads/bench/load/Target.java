package org.crossroads.bench.load;

import java.net.URI;
import org.crossroads.bench.process.ServerProcess;

/** One of the two that are compared. */
public record Target(String name, URI endpoint, ServerProcess server) {}
