package org.crossroads.store;

final class H2KilledUnderLoadTest extends KilledUnderLoadContract {
    H2KilledUnderLoadTest() {
        super(TestStore.h2());
    }
}
