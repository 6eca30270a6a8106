package org.crossroads.store;

final class H2AdmissionsTest extends AdmissionsContract {
    H2AdmissionsTest() {
        super(TestStore.h2());
    }
}
