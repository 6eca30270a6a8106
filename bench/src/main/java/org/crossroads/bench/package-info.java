/**
 * What an exchange costs the hub, measured beside a bare CXF relay with the same message security: both signed and
 * encrypted, both legs, driven in turn by the same client.
 */
@NullMarked
package org.crossroads.bench;

import org.jspecify.annotations.NullMarked;
