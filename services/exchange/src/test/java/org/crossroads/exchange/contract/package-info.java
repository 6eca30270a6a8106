/**
 * The contracts as partners' tools read them, over a real socket where an address must be fetched.
 */
@NullMarked
package org.crossroads.exchange.contract;

import org.jspecify.annotations.NullMarked;
