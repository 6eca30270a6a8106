/**
 * Reads a contract that nobody described yet and drafts its descriptor: what it recognises by name and type, for a person
 * to review. It decides nothing: the hub reads what the person leaves in the file.
 */
@NullMarked
package org.crossroads.exchange.onboarding;

import org.jspecify.annotations.NullMarked;
