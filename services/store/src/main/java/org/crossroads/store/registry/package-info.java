/**
 * The registry as files that people keep: institutions, availability, authorisations and, for a first start,
 * the person repertory (Act of 15 January 1990, art. 6). A mistake is told with file, row and field, and nothing
 * is loaded.
 */
@NullMarked
package org.crossroads.store.registry;

import org.jspecify.annotations.NullMarked;
