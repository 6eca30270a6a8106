/**
 * What runs in the processes beside the hub: the bare relay that the hub is compared with, and the National Register
 * that answers both. Nothing here is tuned.
 */
@NullMarked
package org.crossroads.bench.server;

import org.jspecify.annotations.NullMarked;
