/**
 * Single collection: the leave to ask the citizen what is nowhere in the network, the report of what was learned, and its
 * way to the institution that is charged with storing it (Act of 15 January 1990, arts. 9 and 11).
 */
@NullMarked
package org.crossroads.hub.collection;

import org.jspecify.annotations.NullMarked;
