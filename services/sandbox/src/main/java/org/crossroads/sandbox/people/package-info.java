/**
 * People who do not exist: ten with a name and a story, and as many synthetic ones as anybody wants. All numbers are test
 * numbers (month + 60), valid in form and never issued, so that no one's data can be mistaken for theirs (Act of
 * 15 January 1990, art. 8). What one source says of a person agrees with what every other source says.
 */
@NullMarked
package org.crossroads.sandbox.people;

import org.jspecify.annotations.NullMarked;
