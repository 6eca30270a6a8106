package org.crossroads.store;

final class H2OfficersTest extends OfficersContract {
    H2OfficersTest() {
        super(TestStore.h2());
    }
}
