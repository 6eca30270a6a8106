/** Employment: the National Social Security Office as the source of quarterly declarations (DmfA) and immediate declarations (Dimona). */
@NullMarked
package org.crossroads.sandbox.source.employment;

import org.jspecify.annotations.NullMarked;
