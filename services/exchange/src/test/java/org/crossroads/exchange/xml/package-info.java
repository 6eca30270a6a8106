@NullMarked
package org.crossroads.exchange.xml;

import org.jspecify.annotations.NullMarked;
