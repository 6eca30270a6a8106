/**
 * What the federal and regional authorities know of a person's disability: recognitions and allowances (Act of 27 February
 * 1987, and the decrees and ordinances on assistance for the elderly).
 */
@NullMarked
package org.crossroads.sandbox.people.disability;

import org.jspecify.annotations.NullMarked;
