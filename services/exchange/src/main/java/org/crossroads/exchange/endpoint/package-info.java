/**
 * The SOAP edge on CXF: what happens to every message in front of and behind every service, and the hub's own services.
 */
@NullMarked
package org.crossroads.exchange.endpoint;

import org.jspecify.annotations.NullMarked;
