package org.crossroads.bench.load;

/**
 * A question as it goes over the wire, signed and encrypted.
 *
 * @param ticket the requester's own, which the answer must carry
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and copying megabytes would be measured
record SignedQuestion(String ticket, String ssin, byte[] octets) {}
