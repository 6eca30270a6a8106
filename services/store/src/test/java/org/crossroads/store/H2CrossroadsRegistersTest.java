package org.crossroads.store;

final class H2CrossroadsRegistersTest extends CrossroadsRegistersContract {
    H2CrossroadsRegistersTest() {
        super(TestStore.h2());
    }
}
