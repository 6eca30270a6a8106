/**
 * What the sandbox's network puts into the hub's availability and access-authorisation tables, service by service: who has
 * which data, and who may ask for them on which ground (Act of 15 January 1990, arts. 14 and 15). All deliberations are invented.
 */
@NullMarked
package org.crossroads.sandbox.registry.rows;

import org.jspecify.annotations.NullMarked;
