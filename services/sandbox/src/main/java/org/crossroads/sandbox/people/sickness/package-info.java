/**
 * What the health-insurance funds know of a person: incapacity for work and its benefits, insurance for health care and the
 * rights that go with it (Act on compulsory insurance for health care and benefits, coordinated on 14 July 1994).
 */
@NullMarked
package org.crossroads.sandbox.people.sickness;

import org.jspecify.annotations.NullMarked;
