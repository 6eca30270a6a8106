/** The federal agency for occupational risks: accidents at work, as their insurers report them, and occupational diseases. */
@NullMarked
package org.crossroads.sandbox.source.occupationalrisk;

import org.jspecify.annotations.NullMarked;
