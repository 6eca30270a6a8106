/** Unemployment: the National Employment Office as the source of rights and payments. */
@NullMarked
package org.crossroads.sandbox.source.unemployment;

import org.jspecify.annotations.NullMarked;
