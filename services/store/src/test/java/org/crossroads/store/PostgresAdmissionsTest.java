package org.crossroads.store;

final class PostgresAdmissionsTest extends AdmissionsContract {
    PostgresAdmissionsTest() {
        super(TestStore.postgres());
    }
}
