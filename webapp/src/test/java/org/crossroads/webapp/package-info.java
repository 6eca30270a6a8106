/** What holds for the whole program: the arrows between its modules. */
@NullMarked
package org.crossroads.webapp;

import org.jspecify.annotations.NullMarked;
