package org.crossroads.store;

final class PostgresCrossroadsRegistersTest extends CrossroadsRegistersContract {
    PostgresCrossroadsRegistersTest() {
        super(TestStore.postgres());
    }
}
