package org.crossroads.store;

final class H2AvailabilityTableTest extends AvailabilityTableContract {
    H2AvailabilityTableTest() {
        super(TestStore.h2());
    }
}
