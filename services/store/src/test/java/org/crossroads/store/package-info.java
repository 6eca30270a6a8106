/** What every store must do, as sentences: each contract runs on H2 in a file and on PostgreSQL, and is never skipped. */
@NullMarked
package org.crossroads.store;

import org.jspecify.annotations.NullMarked;
