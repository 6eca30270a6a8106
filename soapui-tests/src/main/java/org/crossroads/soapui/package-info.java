/**
 * Runs the project's SoapUI file over the wire, so that what partners load by hand is what the build has run.
 *
 * <p>It knows the hub only by its address.
 */
@NullMarked
package org.crossroads.soapui;

import org.jspecify.annotations.NullMarked;
