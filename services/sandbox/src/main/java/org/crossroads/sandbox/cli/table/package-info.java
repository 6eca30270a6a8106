/**
 * The officers' commands: the access-authorisation table as files, what a proposal would change, whom it would refuse, and
 * the two signatures (Act of 15 January 1990, art. 15). A client of the hub like any other.
 */
@NullMarked
package org.crossroads.sandbox.cli.table;

import org.jspecify.annotations.NullMarked;
