/**
 * The hub as a requester: one signed and encrypted question to an institution's endpoint, one verified answer.
 */
@NullMarked
package org.crossroads.exchange.client;

import org.jspecify.annotations.NullMarked;
