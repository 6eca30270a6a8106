/**
 * The contracts as served and as enforced: WSDLs, schemas and the service descriptors beside them.
 */
@NullMarked
package org.crossroads.exchange.contract;

import org.jspecify.annotations.NullMarked;
