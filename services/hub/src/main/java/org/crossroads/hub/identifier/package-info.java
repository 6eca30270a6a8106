/**
 * Values that cannot be wrong: who is meant, which enterprise, which exchange. The identification numbers
 * are those of art. 8 of the Crossroads Bank Act of 15 January 1990 (National Register number, or the number
 * that the Crossroads Bank itself gives to people who are not in the Register).
 */
@NullMarked
package org.crossroads.hub.identifier;

import org.jspecify.annotations.NullMarked;
