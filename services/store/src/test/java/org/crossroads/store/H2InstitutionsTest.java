package org.crossroads.store;

final class H2InstitutionsTest extends InstitutionsContract {
    H2InstitutionsTest() {
        super(TestStore.h2());
    }
}
