/**
 * The access-authorisation table: which data go to whom, on which legal ground. Default deny; a decision explains
 * itself (Act of 15 January 1990, arts. 14 and 15). Decides and does nothing else.
 */
@NullMarked
package org.crossroads.hub.authorisation;

import org.jspecify.annotations.NullMarked;
