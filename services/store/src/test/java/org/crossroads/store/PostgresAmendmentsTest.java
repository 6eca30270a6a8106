package org.crossroads.store;

final class PostgresAmendmentsTest extends AmendmentsContract {
    PostgresAmendmentsTest() {
        super(TestStore.postgres());
    }
}
