/**
 * The Crossroads registers in the words of the contracts: identification data as messages write them, and what the registers
 * answer as a source beside the National Register (Act of 15 January 1990, art. 4).
 */
@NullMarked
package org.crossroads.exchange.register;

import org.jspecify.annotations.NullMarked;
