package org.crossroads.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.Callable;
import org.crossroads.store.Database.Dialect;
import org.crossroads.store.Database.Settings;
import org.junit.jupiter.api.Test;

final class DatabaseTest {

    @Test
    void aDatabaseInMemoryIsRefused() {
        assertThatThrownBy(() -> Database.open(new Settings("jdbc:h2:mem:crossroads", "sa", "", 2)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void thePasswordIsInNoText() {
        assertThat(new Settings("jdbc:postgresql://db/crossroads", "hub", "s3cret", 2).toString())
                .doesNotContain("s3cret");
    }

    @Test
    void itKnowsItsDialectAndWhetherItAnswers() {
        try (TestStore h2 = TestStore.h2();
                TestStore postgres = TestStore.postgres()) {
            Database database = h2.open();
            assertThat(database.dialect()).isEqualTo(Dialect.H2);
            assertThat(postgres.open().dialect()).isEqualTo(Dialect.POSTGRESQL);
            assertThat(database.answers()).isTrue();

            database.close();

            assertThat(database.answers()).isFalse();
        }
    }

    @Test
    void postgresWaitsForTheDiskWhateverItsServerSays() {
        try (TestStore postgres = TestStore.postgres()) {
            String waits = postgres.open().write(connection -> {
                try (Statement statement = connection.createStatement();
                        ResultSet rows = statement.executeQuery("show synchronous_commit")) {
                    rows.next();
                    return rows.getString(1);
                }
            });

            assertThat(waits).isEqualTo("on");
        }
    }

    @Test
    void twoNodesCanStartOnAnEmptyDatabaseAtOnce() throws Exception {
        try (TestStore postgres = TestStore.postgres()) {
            Settings settings = postgres.settings();
            Callable<Boolean> node = () -> {
                try (Database database = Database.open(settings)) {
                    return database.answers();
                }
            };

            assertThat(Together.run(List.of(node, node))).containsExactly(true, true);
        }
    }

    @Test
    void whatIsWrittenIsUndoneWhenItThrows() {
        try (TestStore h2 = TestStore.h2()) {
            Database database = h2.open();
            long tables = h2.count("select count(*) from table_version");

            assertThatThrownBy(() -> database.write(connection -> {
                        try (Statement statement = connection.createStatement()) {
                            statement.execute("delete from table_version");
                        }
                        throw new IllegalStateException("half way");
                    }))
                    .hasMessage("half way");
            assertThat(h2.count("select count(*) from table_version"))
                    .isEqualTo(tables)
                    .isPositive();
        }
    }
}
