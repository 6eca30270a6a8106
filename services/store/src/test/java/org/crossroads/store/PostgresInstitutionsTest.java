package org.crossroads.store;

final class PostgresInstitutionsTest extends InstitutionsContract {
    PostgresInstitutionsTest() {
        super(TestStore.postgres());
    }
}
