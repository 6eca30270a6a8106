package org.crossroads.store;

final class H2AmendmentsTest extends AmendmentsContract {
    H2AmendmentsTest() {
        super(TestStore.h2());
    }
}
