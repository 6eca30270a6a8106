@NullMarked
package org.crossroads.exchange.onboarding;

import org.jspecify.annotations.NullMarked;
