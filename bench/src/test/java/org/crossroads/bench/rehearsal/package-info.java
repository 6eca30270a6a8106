/** Tests of the evidence log that is rehearsed against. */
@NullMarked
package org.crossroads.bench.rehearsal;

import org.jspecify.annotations.NullMarked;
