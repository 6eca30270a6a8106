/**
 * Identification data: who somebody is, and how alike two descriptions of a person are. The words are those of the National
 * Register (Act of 8 August 1983, art. 3), which the Crossroads registers complement (Act of 15 January 1990, art. 4).
 */
@NullMarked
package org.crossroads.hub.person;

import org.jspecify.annotations.NullMarked;
