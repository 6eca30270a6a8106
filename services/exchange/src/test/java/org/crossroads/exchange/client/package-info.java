@NullMarked
package org.crossroads.exchange.client;

import org.jspecify.annotations.NullMarked;
