@NullMarked
package org.crossroads.exchange.relay;

import org.jspecify.annotations.NullMarked;
