/**
 * What the National Register keeps of a life beside its present state: where somebody lived, with whom, under which name.
 *
 * <p>Act of 8 August 1983, art. 3: each item with the day on which it began.
 */
@NullMarked
package org.crossroads.sandbox.people.register;

import org.jspecify.annotations.NullMarked;
