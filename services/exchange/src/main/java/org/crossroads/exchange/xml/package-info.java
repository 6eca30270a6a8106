/**
 * Reading XML from strangers, and walking it: every limit is enforced while the octets are read, before anything\n * of substance looks at the message.
 */
@NullMarked
package org.crossroads.exchange.xml;

import org.jspecify.annotations.NullMarked;
