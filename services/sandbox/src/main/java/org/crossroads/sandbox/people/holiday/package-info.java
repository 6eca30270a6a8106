/**
 * What the National Office for Annual Holidays knows of a manual worker: rights of a holiday year, from the work of the year
 * before (acts on annual holidays, coordinated on 28 June 1971).
 */
@NullMarked
package org.crossroads.sandbox.people.holiday;

import org.jspecify.annotations.NullMarked;
