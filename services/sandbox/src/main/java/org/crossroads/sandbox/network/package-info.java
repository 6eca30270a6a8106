/**
 * The sandbox network running: each source as a SOAP endpoint of its own, with its own keys, on its own port; and the
 * files that it and a hub need on disk.
 */
@NullMarked
package org.crossroads.sandbox.network;

import org.jspecify.annotations.NullMarked;
