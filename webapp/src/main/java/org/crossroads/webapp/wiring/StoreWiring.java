package org.crossroads.webapp.wiring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.crossroads.hub.network.InstitutionCode;
import org.crossroads.store.Database;
import org.crossroads.store.JdbcAdmissions;
import org.crossroads.store.JdbcAmendments;
import org.crossroads.store.JdbcAuthorisationTable;
import org.crossroads.store.JdbcAvailabilityTable;
import org.crossroads.store.JdbcCollectionLedger;
import org.crossroads.store.JdbcCrossroadsRegisters;
import org.crossroads.store.JdbcEvidenceLog;
import org.crossroads.store.JdbcFunctionalDistribution;
import org.crossroads.store.JdbcInstitutions;
import org.crossroads.store.JdbcOfficers;
import org.crossroads.store.JdbcPersonRepertory;
import org.crossroads.store.JdbcSeenMessages;
import org.crossroads.store.JdbcSubcontracts;
import org.crossroads.store.registry.RegistersFile;
import org.crossroads.store.registry.RegistryFiles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The database and what is kept in it. Spring closes the beans in reverse order, so what waits is still written. */
@Configuration(proxyBeanMethods = false)
class StoreWiring {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Database database(HubSettings settings) {
        HubSettings.Database database = settings.database();
        Path passwordFile = database.passwordFile();
        String password = passwordFile == null ? database.password() : firstLine(passwordFile);
        return Database.open(new Database.Settings(database.url(), database.user(), password, database.poolSize()));
    }

    @Bean
    JdbcInstitutions institutions(Database database, Clock clock) {
        return new JdbcInstitutions(database, clock);
    }

    @Bean
    JdbcAvailabilityTable availabilityTable(Database database, Clock clock) {
        return new JdbcAvailabilityTable(database, clock);
    }

    @Bean
    JdbcAuthorisationTable authorisationTable(Database database, Clock clock) {
        return new JdbcAuthorisationTable(database, clock);
    }

    @Bean
    JdbcPersonRepertory personRepertory(Database database, Clock clock) {
        return new JdbcPersonRepertory(database, clock);
    }

    @Bean
    JdbcCrossroadsRegisters crossroadsRegisters(Database database, HubSettings settings, Clock clock) {
        return new JdbcCrossroadsRegisters(database, settings.registers().numbering(), clock);
    }

    @Bean
    JdbcAdmissions admissions(Database database, Clock clock) {
        return new JdbcAdmissions(database, clock);
    }

    @Bean
    JdbcOfficers officers(Database database, Clock clock) {
        return new JdbcOfficers(database, clock);
    }

    @Bean
    JdbcAmendments amendments(Database database) {
        return new JdbcAmendments(database);
    }

    @Bean
    JdbcFunctionalDistribution functionalDistribution(Database database, Clock clock) {
        return new JdbcFunctionalDistribution(database, clock);
    }

    @Bean
    JdbcCollectionLedger collectionLedger(Database database) {
        return new JdbcCollectionLedger(database);
    }

    @Bean
    JdbcSubcontracts subcontracts(Database database, Clock clock) {
        return new JdbcSubcontracts(database, clock);
    }

    @Bean
    JdbcEvidenceLog evidenceLog(Database database) {
        return new JdbcEvidenceLog(database);
    }

    @Bean
    JdbcSeenMessages seenMessages(Database database, Clock clock) {
        return new JdbcSeenMessages(database, clock);
    }

    /** Loads the registry files; endpoints depend on it, so that no message comes before the tables are there. */
    @Bean
    LoadedRegistry loadedRegistry(
            HubSettings settings,
            JdbcInstitutions institutions,
            JdbcAvailabilityTable availability,
            JdbcAuthorisationTable authorisations,
            JdbcPersonRepertory repertory,
            JdbcCrossroadsRegisters registers,
            JdbcAdmissions admissions,
            JdbcOfficers officers,
            JdbcAmendments amendments,
            JdbcFunctionalDistribution distribution,
            JdbcSubcontracts subcontracts) {
        Path directory = settings.registry();
        if (directory != null) {
            RegistersFile people = RegistersFile.read(directory);
            new RegistryFiles(
                            institutions,
                            availability,
                            authorisations,
                            repertory,
                            admissions,
                            officers,
                            amendments,
                            distribution,
                            subcontracts)
                    .load(directory);
            people.fill(registers, new InstitutionCode(settings.institution()));
        }
        return new LoadedRegistry(directory != null);
    }

    /** That the tables are as the files say, if there are files. */
    record LoadedRegistry(boolean fromFiles) {}

    static String firstLine(Path file) {
        try {
            return Files.readString(file).lines().findFirst().orElse("");
        } catch (IOException e) {
            throw new UncheckedIOException("the password file " + file + " cannot be read", e);
        }
    }
}
