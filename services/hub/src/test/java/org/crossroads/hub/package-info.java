/** The hub as a whole: which of its parts may know which. */
@NullMarked
package org.crossroads.hub;

import org.jspecify.annotations.NullMarked;
