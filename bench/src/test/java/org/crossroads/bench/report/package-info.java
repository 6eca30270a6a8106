/** Tests of what is said about a run. */
@NullMarked
package org.crossroads.bench.report;

import org.jspecify.annotations.NullMarked;
