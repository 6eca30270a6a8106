/**
 * Takes messages in: whole, within limits of size and time, before a thread is given to them. A sender who dawdles holds a
 * connection and nothing else.
 */
@NullMarked
package org.crossroads.webapp.intake;

import org.jspecify.annotations.NullMarked;
