package org.crossroads.store;

final class PostgresSubcontractsTest extends SubcontractsContract {
    PostgresSubcontractsTest() {
        super(TestStore.postgres());
    }
}
