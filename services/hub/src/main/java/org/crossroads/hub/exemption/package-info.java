/**
 * Exchanges for which the hub need not stand between: an institution's own data, and what goes directly inside a secondary
 * network, to a subcontractor or between RIZIV and the health-insurance funds.
 * (Act of 15 January 1990, arts. 12 and 14; Royal Decree of 4 February 1997, arts. 3 to 5.)
 */
@NullMarked
package org.crossroads.hub.exemption;

import org.jspecify.annotations.NullMarked;
