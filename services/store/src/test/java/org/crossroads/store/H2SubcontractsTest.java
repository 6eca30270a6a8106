package org.crossroads.store;

final class H2SubcontractsTest extends SubcontractsContract {
    H2SubcontractsTest() {
        super(TestStore.h2());
    }
}
