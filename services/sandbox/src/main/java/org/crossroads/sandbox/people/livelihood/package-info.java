/**
 * The livelihood-security funds to which people belong by their work, and what those pay: a chapter of a life.
 *
 * <p>Act of 7 January 1958 on livelihood-security funds.
 */
@NullMarked
package org.crossroads.sandbox.people.livelihood;

import org.jspecify.annotations.NullMarked;
