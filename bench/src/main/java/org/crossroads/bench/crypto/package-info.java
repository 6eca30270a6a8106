/**
 * The part of an exchange that no program can save: its public-key operations, timed alone with each provider, in the
 * same run.
 */
@NullMarked
package org.crossroads.bench.crypto;

import org.jspecify.annotations.NullMarked;
