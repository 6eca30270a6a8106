/**
 * The institutions of the star: who they are, in which sector, how they are reached and which certificate
 * speaks for them (Act of 15 January 1990, art. 2, 2° and art. 18; RD of 4 February 1997).
 */
@NullMarked
package org.crossroads.hub.network;

import org.jspecify.annotations.NullMarked;
