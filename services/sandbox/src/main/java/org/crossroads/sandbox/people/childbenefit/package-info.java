/**
 * What the child-benefit funds know of a person: roles, rights and payments, under federal rules until the regions took over
 * (2019, Brussels 2020).
 */
@NullMarked
package org.crossroads.sandbox.people.childbenefit;

import org.jspecify.annotations.NullMarked;
