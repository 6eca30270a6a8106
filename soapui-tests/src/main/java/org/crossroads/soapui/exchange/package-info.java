/**
 * One message over the wire as SoapUI would send it: protected, posted, opened, held against what is expected.
 *
 * <p>Where SoapUI only logs that a message could not be signed or encrypted and sends it all the same, this fails.
 */
@NullMarked
package org.crossroads.soapui.exchange;

import org.jspecify.annotations.NullMarked;
