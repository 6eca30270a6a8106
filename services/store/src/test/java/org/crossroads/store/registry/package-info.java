/** The registry files, good and bad: what is loaded, and how a mistake is told. */
@NullMarked
package org.crossroads.store.registry;

import org.jspecify.annotations.NullMarked;
