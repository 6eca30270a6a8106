package org.crossroads.store;

final class H2EvidenceLogTest extends EvidenceLogContract {
    H2EvidenceLogTest() {
        super(TestStore.h2());
    }
}
