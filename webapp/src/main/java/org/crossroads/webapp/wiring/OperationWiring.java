package org.crossroads.webapp.wiring;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.Supplier;
import org.crossroads.store.Database;
import org.crossroads.store.JdbcEvidenceLog;
import org.crossroads.store.JdbcSeenMessages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Figures of what is full before it is too full: connections and queues of the store, which knows no meters itself. */
@Configuration(proxyBeanMethods = false)
class OperationWiring {

    @Bean
    MeterBinder storeSizes(Database database, JdbcEvidenceLog evidence, JdbcSeenMessages seen) {
        return meters -> {
            connections(meters, "active", () -> database.connections().active());
            connections(meters, "idle", () -> database.connections().idle());
            Gauge.builder(
                            "crossroads.database.waiting",
                            () -> database.connections().waiting())
                    .description("threads that wait for a connection to the database")
                    .register(meters);
            Gauge.builder(
                            "crossroads.database.connections.limit",
                            () -> database.connections().most())
                    .description("most connections to the database at once")
                    .register(meters);
            Gauge.builder("crossroads.evidence.waiting", evidence::waiting)
                    .description("exchanges whose evidence entry is not yet on disk")
                    .register(meters);
            Gauge.builder("crossroads.claims.waiting", seen::waiting)
                    .description("messages that wait to be told whether they were seen before")
                    .register(meters);
        };
    }

    private static void connections(MeterRegistry meters, String state, Supplier<Number> size) {
        Gauge.builder("crossroads.database.connections", size)
                .tag("state", state)
                .description("connections to the database")
                .register(meters);
    }
}
