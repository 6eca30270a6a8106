package org.crossroads.store;

final class PostgresFunctionalDistributionTest extends FunctionalDistributionContract {
    PostgresFunctionalDistributionTest() {
        super(TestStore.postgres());
    }
}
