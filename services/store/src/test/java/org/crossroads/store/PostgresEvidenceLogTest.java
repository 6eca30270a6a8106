package org.crossroads.store;

final class PostgresEvidenceLogTest extends EvidenceLogContract {
    PostgresEvidenceLogTest() {
        super(TestStore.postgres());
    }
}
