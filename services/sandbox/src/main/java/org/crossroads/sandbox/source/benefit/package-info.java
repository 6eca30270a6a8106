/**
 * Sources of benefits: health insurance, disability, child benefit and holidays, each in its contract's words. What they say
 * is told once, with the people: see {@link org.crossroads.sandbox.people.Chapter}.
 */
@NullMarked
package org.crossroads.sandbox.source.benefit;

import org.jspecify.annotations.NullMarked;
