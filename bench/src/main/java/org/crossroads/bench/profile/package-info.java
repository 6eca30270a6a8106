/**
 * Where the CPU time goes: methods by samples of a flight recording, made in a run of its own because recording costs
 * several times what is measured.
 */
@NullMarked
package org.crossroads.bench.profile;

import org.jspecify.annotations.NullMarked;
