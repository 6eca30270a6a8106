/**
 * Accidents at work and occupational diseases, as the federal agency for occupational risks knows them: chapters of a life.
 *
 * <p>Act of 10 April 1971 on accidents at work; laws on occupational diseases, coordinated on 3 June 1970.
 */
@NullMarked
package org.crossroads.sandbox.people.occupationalrisk;

import org.jspecify.annotations.NullMarked;
