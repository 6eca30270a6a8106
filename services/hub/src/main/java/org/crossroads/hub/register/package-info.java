/**
 * The Crossroads registers: identification data of people without a number of the National Register (BIS), or no longer
 * kept up there (RAD), and the issuing of their numbers (Act of 15 January 1990, art. 4 and 8).
 */
@NullMarked
package org.crossroads.hub.register;

import org.jspecify.annotations.NullMarked;
