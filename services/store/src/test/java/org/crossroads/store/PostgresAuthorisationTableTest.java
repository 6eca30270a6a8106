package org.crossroads.store;

final class PostgresAuthorisationTableTest extends AuthorisationTableContract {
    PostgresAuthorisationTableTest() {
        super(TestStore.postgres());
    }
}
