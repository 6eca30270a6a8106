/**
 * The reference directory: who has a file where, in which capacity and when, and which data exist where.
 * References only, never content (Act of 15 January 1990, art. 6).
 */
@NullMarked
package org.crossroads.hub.directory;

import org.jspecify.annotations.NullMarked;
