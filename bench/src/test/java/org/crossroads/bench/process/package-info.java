/** Tests of how CPU time is counted. */
@NullMarked
package org.crossroads.bench.process;

import org.jspecify.annotations.NullMarked;
