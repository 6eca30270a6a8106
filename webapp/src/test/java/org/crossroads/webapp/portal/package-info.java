/**
 * The portal over a real socket, on the container that the hub runs on.
 */
@NullMarked
package org.crossroads.webapp.portal;

import org.jspecify.annotations.NullMarked;
