package org.crossroads.store;

final class PostgresOfficersTest extends OfficersContract {
    PostgresOfficersTest() {
        super(TestStore.postgres());
    }
}
