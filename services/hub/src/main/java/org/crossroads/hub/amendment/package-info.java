/**
 * Changing the access-authorisation table: what a proposal would change, what is wrong with it, whom it would have refused,
 * and the two officers who answer for it (Act of 15 January 1990, art. 15: prior authorisation; RD of 12 August 1993).
 */
@NullMarked
package org.crossroads.hub.amendment;

import org.jspecify.annotations.NullMarked;
