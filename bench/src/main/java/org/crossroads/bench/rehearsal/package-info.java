/**
 * How long it takes to put a million recorded questions to a proposed table, before two officers sign it: an evidence log
 * filled with what the hub would have written, in the tables that it writes to.
 */
@NullMarked
package org.crossroads.bench.rehearsal;

import org.jspecify.annotations.NullMarked;
