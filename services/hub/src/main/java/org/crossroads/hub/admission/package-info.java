/**
 * The admission of bodies outside social security to the network: its dossier, from request to stated missions, and what
 * those missions allow (Act of 15 January 1990, art. 18; RD of 16 January 2002, 15 October 2004 and 4 March 2005).
 */
@NullMarked
package org.crossroads.hub.admission;

import org.jspecify.annotations.NullMarked;
