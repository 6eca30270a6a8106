/**
 * The servers under measurement as processes of their own: started, watched, asked for their CPU time, and never left
 * behind.
 */
@NullMarked
package org.crossroads.bench.process;

import org.jspecify.annotations.NullMarked;
