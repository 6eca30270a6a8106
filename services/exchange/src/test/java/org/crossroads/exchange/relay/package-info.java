/** Tests of the relay's own parts. */
@NullMarked
package org.crossroads.exchange.relay;

import org.jspecify.annotations.NullMarked;
