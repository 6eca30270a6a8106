/**
 * The authentic sources of the sandbox: the National Register, and the three that hold a part of every career. Each
 * answers for what it is charged with storing (Act of 15 January 1990, art. 9) and from the same people, so that no two
 * of them contradict each other. Plain implementations of the contracts: who serves them decides how.
 */
@NullMarked
package org.crossroads.sandbox.source;

import org.jspecify.annotations.NullMarked;
