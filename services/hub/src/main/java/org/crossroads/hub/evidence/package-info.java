/**
 * The append-only proof of every exchange, refused ones included: each entry is bound to the one before it.
 * No receipt, no data (RD of 12 August 1993 on information security).
 */
@NullMarked
package org.crossroads.hub.evidence;

import org.jspecify.annotations.NullMarked;
