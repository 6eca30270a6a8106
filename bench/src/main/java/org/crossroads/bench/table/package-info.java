/**
 * What a decision costs with an access-authorisation table far larger than any that is in force (Act of 15 January 1990,
 * arts. 14 and 15): made-up institutions, rules and questions, the same for the same seed.
 */
@NullMarked
package org.crossroads.bench.table;

import org.jspecify.annotations.NullMarked;
