package org.crossroads.bench.load;

/** What came back for a question, not looked at yet. */
@SuppressWarnings("ArrayRecordComponent") // never compared, and copying megabytes would be measured
record Answer(SignedQuestion question, int httpStatus, byte[] octets) {}
