/**
 * The client: questions signed and encrypted beforehand, sent in windows on kept connections, every answer verified,
 * decrypted and read afterwards.
 */
@NullMarked
package org.crossroads.bench.load;

import org.jspecify.annotations.NullMarked;
