/**
 * The sandbox network's own certificates: two authorities, the hub, every institution, and certificates that are wrong
 * in exactly one way. Nothing made here is ever trusted outside a developer's machine; it stands in for the network's
 * real authority (Act of 15 January 1990, art. 22: the institutions take the measures that keep the data safe).
 */
@NullMarked
package org.crossroads.sandbox.pki;

import org.jspecify.annotations.NullMarked;
