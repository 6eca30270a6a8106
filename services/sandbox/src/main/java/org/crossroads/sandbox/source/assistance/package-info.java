/** The public planning service Social Integration, which finds the centre that helps a person. */
@NullMarked
package org.crossroads.sandbox.source.assistance;

import org.jspecify.annotations.NullMarked;
