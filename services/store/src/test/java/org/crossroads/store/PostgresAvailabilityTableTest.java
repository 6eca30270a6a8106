package org.crossroads.store;

final class PostgresAvailabilityTableTest extends AvailabilityTableContract {
    PostgresAvailabilityTableTest() {
        super(TestStore.postgres());
    }
}
