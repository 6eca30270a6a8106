package org.crossroads.store;

final class PostgresCollectionLedgerTest extends CollectionLedgerContract {
    PostgresCollectionLedgerTest() {
        super(TestStore.postgres());
    }
}
