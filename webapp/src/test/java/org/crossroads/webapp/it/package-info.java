/**
 * The hub as partners and strangers meet it: the WAR as a process of its own, the sandbox's sources beside it, and
 * messages over HTTPS, honest and hostile.
 */
@NullMarked
package org.crossroads.webapp.it;

import org.jspecify.annotations.NullMarked;
