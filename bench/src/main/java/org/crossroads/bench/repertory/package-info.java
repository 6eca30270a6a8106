/**
 * The person repertory at its full size: made-up inscriptions on a PostgreSQL of its own, and how long the look-up of one
 * exchange takes there while institutions write.
 */
@NullMarked
package org.crossroads.bench.repertory;

import org.jspecify.annotations.NullMarked;
