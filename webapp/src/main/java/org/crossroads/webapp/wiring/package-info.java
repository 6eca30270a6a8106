/**
 * Where everything is put together, and the only place that may: settings, keys, stores, services, endpoints. Nothing
 * here decides anything about an exchange.
 */
@NullMarked
package org.crossroads.webapp.wiring;

import org.jspecify.annotations.NullMarked;
