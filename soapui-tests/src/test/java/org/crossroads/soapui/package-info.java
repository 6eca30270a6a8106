/** The runner against a hub of one file, with real keys, signatures and TLS. */
@NullMarked
package org.crossroads.soapui;

import org.jspecify.annotations.NullMarked;
