/**
 * The law, article by article, as the hub keeps it: each test is named after the rule that it shows, and
 * {@code docs/law.md} names each test.
 */
@NullMarked
package org.crossroads.hub.law;

import org.jspecify.annotations.NullMarked;
