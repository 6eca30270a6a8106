package org.crossroads.store;

final class H2AuthorisationTableTest extends AuthorisationTableContract {
    H2AuthorisationTableTest() {
        super(TestStore.h2());
    }
}
