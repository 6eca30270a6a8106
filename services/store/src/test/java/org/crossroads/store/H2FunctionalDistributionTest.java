package org.crossroads.store;

final class H2FunctionalDistributionTest extends FunctionalDistributionContract {
    H2FunctionalDistributionTest() {
        super(TestStore.h2());
    }
}
