/** The association of sectoral institutions, which finds the livelihood-security funds of a person. */
@NullMarked
package org.crossroads.sandbox.source.livelihood;

import org.jspecify.annotations.NullMarked;
