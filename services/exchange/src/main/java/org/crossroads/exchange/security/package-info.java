/**
 * Message security: X.509 signatures and body encryption, both ways, faults too. What is not on the closed list is\n * refused (RD of 12 August 1993 on information security).
 */
@NullMarked
package org.crossroads.exchange.security;

import org.jspecify.annotations.NullMarked;
