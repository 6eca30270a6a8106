/**
 * The hub as it is operated: deployed elsewhere, killed, stopped, watched, and what it leaves behind on disk. Also what
 * partners' tools make of its contracts. Each test has processes of its own.
 */
@NullMarked
package org.crossroads.webapp.deploy;

import org.jspecify.annotations.NullMarked;
