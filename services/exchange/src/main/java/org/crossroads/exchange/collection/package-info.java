/**
 * Single collection on the wire: what institutions report, checked against the contract of the question that found nothing,
 * and its way to the institution charged with storing it; the hub's signature and seal.
 */
@NullMarked
package org.crossroads.exchange.collection;

import org.jspecify.annotations.NullMarked;
