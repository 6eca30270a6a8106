/**
 * What the hub shows to whoever opens it in a browser or fetches a contract: the list of services, their files, and plain
 * errors. It reads what it is given and decides nothing; whatever it says is the same for everyone.
 */
@NullMarked
package org.crossroads.webapp.portal;

import org.jspecify.annotations.NullMarked;
