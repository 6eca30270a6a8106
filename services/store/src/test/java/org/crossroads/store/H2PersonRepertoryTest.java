package org.crossroads.store;

final class H2PersonRepertoryTest extends PersonRepertoryContract {
    H2PersonRepertoryTest() {
        super(TestStore.h2());
    }
}
