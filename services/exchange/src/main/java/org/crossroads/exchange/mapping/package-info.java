/**
 * Where a contract says what every contract says: who asks, on which ground, about whom, and what came of it. Our own
 * contracts are the standard mapping, {@code standard.yaml}; a foreign one states where it differs.
 */
@NullMarked
package org.crossroads.exchange.mapping;

import org.jspecify.annotations.NullMarked;
