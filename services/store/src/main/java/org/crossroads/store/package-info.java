/**
 * The hub's ports on a relational database: H2 in a file, or PostgreSQL for more than one node. Holds references and
 * proof of exchanges, never content (Act of 15 January 1990, arts. 4 and 6). Whatever cannot be read or written is an
 * error, never a permission.
 */
@NullMarked
package org.crossroads.store;

import org.jspecify.annotations.NullMarked;
