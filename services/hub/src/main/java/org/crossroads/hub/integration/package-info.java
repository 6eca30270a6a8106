/**
 * Integrating a person: an institution states that it has a file, shows that it means the person whose number it gives,
 * and the repertory takes it up (Act of 15 January 1990, art. 6 and 8).
 */
@NullMarked
package org.crossroads.hub.integration;

import org.jspecify.annotations.NullMarked;
