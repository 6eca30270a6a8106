/**
 * The sandbox network as the hub reads it: who is in it, who may ask what on which ground, where data are, and who has a
 * file on whom. The tables stand in for the Information Security Committee's deliberations (Act of 15 January 1990,
 * art. 15 and 46); every reference to one is invented.
 */
@NullMarked
package org.crossroads.sandbox.registry;

import org.jspecify.annotations.NullMarked;
