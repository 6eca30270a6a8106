/**
 * Contracts as they are written: WSDL and XML schema, read to learn where an element stands, under which name, and what may
 * follow it. So the hub can speak a contract that nobody generated classes from.
 */
@NullMarked
package org.crossroads.exchange.schema;

import org.jspecify.annotations.NullMarked;
