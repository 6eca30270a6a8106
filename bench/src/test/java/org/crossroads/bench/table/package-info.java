/** Tests of what decisions are measured with. */
@NullMarked
package org.crossroads.bench.table;

import org.jspecify.annotations.NullMarked;
