/**
 * What public centres for social welfare granted in the way of a living wage: a chapter of a life.
 *
 * <p>Act of 26 May 2002 on the right to social integration, Act of 2 April 1965, Organic Act of 8 July 1976.
 */
@NullMarked
package org.crossroads.sandbox.people.assistance;

import org.jspecify.annotations.NullMarked;
