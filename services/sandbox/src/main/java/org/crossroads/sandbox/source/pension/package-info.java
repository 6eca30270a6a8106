/** Pension: the sources of pension rights and of the pension cadastre. */
@NullMarked
package org.crossroads.sandbox.source.pension;

import org.jspecify.annotations.NullMarked;
