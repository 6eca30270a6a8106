package org.crossroads.store;

final class H2SeenMessagesTest extends SeenMessagesContract {
    H2SeenMessagesTest() {
        super(TestStore.h2());
    }
}
