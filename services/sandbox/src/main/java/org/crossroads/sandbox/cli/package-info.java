/**
 * The command line: keys, the sandbox network, the demonstration, and a real SOAP client for people who want to see what
 * goes over the wire.
 */
@NullMarked
package org.crossroads.sandbox.cli;

import org.jspecify.annotations.NullMarked;
