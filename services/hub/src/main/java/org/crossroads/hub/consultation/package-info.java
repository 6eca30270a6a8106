/**
 * The walk of one message: enforce, locate, fetch, merge, filter (Act of 15 January 1990, arts. 3, 9 and 11:
 * ask the network first, the citizen last).
 */
@NullMarked
package org.crossroads.hub.consultation;

import org.jspecify.annotations.NullMarked;
