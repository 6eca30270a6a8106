/**
 * What the page of threats promises. That the promises hold is tested against the delivered hub, over HTTPS.
 */
@NullMarked
package org.crossroads.exchange.security;

import org.jspecify.annotations.NullMarked;
