package org.crossroads.store;

final class PostgresSeenMessagesTest extends SeenMessagesContract {
    PostgresSeenMessagesTest() {
        super(TestStore.postgres());
    }
}
