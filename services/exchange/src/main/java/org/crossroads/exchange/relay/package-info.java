/**
 * The generic relay: consultations whose data the hub must not keep pass through here, unbound and unstored; only
 * their header blocks, the SSIN and the period are read.
 */
@NullMarked
package org.crossroads.exchange.relay;

import org.jspecify.annotations.NullMarked;
