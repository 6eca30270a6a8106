package org.crossroads.store;

final class PostgresKilledUnderLoadTest extends KilledUnderLoadContract {
    PostgresKilledUnderLoadTest() {
        super(TestStore.postgres());
    }
}
