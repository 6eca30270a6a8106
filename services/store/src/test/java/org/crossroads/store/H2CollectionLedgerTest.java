package org.crossroads.store;

final class H2CollectionLedgerTest extends CollectionLedgerContract {
    H2CollectionLedgerTest() {
        super(TestStore.h2());
    }
}
