/**
 * What was found, as values, as text for people and as JSON for programs, with the facts of the machine that it was
 * found on.
 */
@NullMarked
package org.crossroads.bench.report;

import org.jspecify.annotations.NullMarked;
