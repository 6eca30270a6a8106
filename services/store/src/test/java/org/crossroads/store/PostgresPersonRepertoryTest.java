package org.crossroads.store;

final class PostgresPersonRepertoryTest extends PersonRepertoryContract {
    PostgresPersonRepertoryTest() {
        super(TestStore.postgres());
    }
}
