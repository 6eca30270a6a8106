/**
 * The themes of people's lives that one service each tells: what all sources of a theme know, so that they agree with each
 * other and with the rest of the life. Nobody in it exists.
 */
@NullMarked
package org.crossroads.sandbox.people.chapter;

import org.jspecify.annotations.NullMarked;
