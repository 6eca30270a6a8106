package org.crossroads.store.registry;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.crossroads.hub.admission.AdmissionCheck;
import org.crossroads.hub.admission.Dossier;
import org.crossroads.hub.admission.Mission;
import org.crossroads.hub.amendment.Amendments;
import org.crossroads.hub.amendment.Officer;
import org.crossroads.hub.authorisation.AuthorisationTable;
import org.crossroads.hub.authorisation.Recipient;
import org.crossroads.hub.authorisation.Rule;
import org.crossroads.hub.collection.Charge;
import org.crossroads.hub.collection.FunctionalDistribution;
import org.crossroads.hub.directory.Availability;
import org.crossroads.hub.directory.AvailabilityTable;
import org.crossroads.hub.directory.Inscription;
import org.crossroads.hub.exemption.Subcontract;
import org.crossroads.hub.exemption.Subcontracts;
import org.crossroads.hub.network.Institution;
import org.crossroads.hub.network.InstitutionCode;
import org.crossroads.store.JdbcAdmissions;
import org.crossroads.store.JdbcInstitutions;
import org.crossroads.store.JdbcOfficers;
import org.crossroads.store.JdbcPersonRepertory;
import org.crossroads.store.JdbcPersonRepertory.Replacement;

/**
 * Loads a directory of registry files: what they say of institutions, admissions, availability, subcontracts and the
 * functional distribution takes the place of what there is, and an institution of which they no longer speak is suspended; so
 * it is with the access-authorisation table, unless it gives an admitted body more than it was admitted for, and until an
 * officer first proposes a change of it: from then on officers change it and no file does. The person repertory, which
 * institutions write to, is filled only when it is empty. A file that is not there leaves its table as it is.
 */
public final class RegistryFiles {

    private final JdbcInstitutions institutions;
    private final AvailabilityTable availability;
    private final AuthorisationTable authorisations;
    private final JdbcPersonRepertory repertory;
    private final JdbcAdmissions admissions;
    private final JdbcOfficers officers;
    private final Amendments amendments;
    private final FunctionalDistribution distribution;
    private final Subcontracts subcontracts;

    public RegistryFiles(
            JdbcInstitutions institutions,
            AvailabilityTable availability,
            AuthorisationTable authorisations,
            JdbcPersonRepertory repertory,
            JdbcAdmissions admissions,
            JdbcOfficers officers,
            Amendments amendments,
            FunctionalDistribution distribution,
            Subcontracts subcontracts) {
        this.institutions = institutions;
        this.availability = availability;
        this.authorisations = authorisations;
        this.repertory = repertory;
        this.admissions = admissions;
        this.officers = officers;
        this.amendments = amendments;
        this.distribution = distribution;
        this.subcontracts = subcontracts;
    }

    /**
     * How many rows the files had.
     *
     * @param authorisations 0 when officers change the table
     * @param inscriptions 0 when the repertory was not empty
     */
    public record Loaded(
            int institutions,
            int availability,
            int authorisations,
            int inscriptions,
            int replacements,
            int admissions,
            int officers) {}

    /**
     * Reads and checks the YAML files, all of them before any is stored, then loads.
     *
     * @throws InvalidRegistry naming file, row and field
     */
    public Loaded load(Path directory) {
        if (!Files.isDirectory(directory)) {
            throw new InvalidRegistry(directory.toAbsolutePath(), "is not a directory");
        }
        Optional<List<Institution>> members =
                ifThere(directory, InstitutionsFile.NAME, () -> new InstitutionsFile(directory).read());
        Map<InstitutionCode, Institution> byCode = new HashMap<>();
        institutions.all().forEach(institution -> byCode.put(institution.code(), institution));
        members.orElse(List.of()).forEach(institution -> byCode.put(institution.code(), institution));
        Set<InstitutionCode> known = byCode.keySet();
        Optional<List<Dossier>> dossiers =
                ifThere(directory, AdmissionsFile.NAME, () -> new AdmissionsFile(directory).read(byCode));
        Optional<List<Availability>> suppliers =
                ifThere(directory, AvailabilityFile.NAME, () -> new AvailabilityFile(directory).read(known));
        Optional<List<Officer>> changing =
                ifThere(directory, OfficersFile.NAME, () -> new OfficersFile(directory).read(byCode.values()));
        Optional<List<Rule>> rules = amendments.haveBegun()
                ? Optional.empty()
                : ifThere(directory, AuthorisationsFile.NAME, () -> new AuthorisationsFile(directory).read(known));
        Optional<List<Charge>> charges =
                ifThere(directory, DistributionFile.NAME, () -> new DistributionFile(directory).read(known));
        Optional<List<Subcontract>> contracts =
                ifThere(directory, SubcontractsFile.NAME, () -> new SubcontractsFile(directory).read(known));
        AdmissionCheck missions = new AdmissionCheck(
                body -> dossiers.map(rows -> missionsOf(body, rows)).orElseGet(() -> admissions.missionsOf(body)));
        rules.ifPresent(rows -> rows.forEach(rule -> refuseBeyondMission(directory, rule, byCode, missions)));

        members.ifPresent(rows -> saveAll(directory, rows));
        changing.ifPresent(officers::replaceAll);
        dossiers.ifPresent(admissions::replaceAll);
        suppliers.ifPresent(availability::replaceAll);
        charges.ifPresent(distribution::replaceAll);
        rules.ifPresent(authorisations::replaceAll);
        contracts.ifPresent(subcontracts::replaceAll);
        try (PersonsFiles.Open<Inscription> inscriptions =
                        PersonsFiles.inscriptions(directory, known).open();
                PersonsFiles.Open<Replacement> replacements =
                        PersonsFiles.replacements(directory).open()) {
            fill(directory, inscriptions, replacements);
            return new Loaded(
                    members.map(List::size).orElse(0),
                    suppliers.map(List::size).orElse(0),
                    rules.map(List::size).orElse(0),
                    inscriptions.rows(),
                    replacements.rows(),
                    dossiers.map(List::size).orElse(0),
                    changing.map(List::size).orElse(0));
        }
    }

    private static List<Mission> missionsOf(InstitutionCode body, List<Dossier> dossiers) {
        return dossiers.stream()
                .filter(dossier -> dossier.body().equals(body))
                .flatMap(dossier -> dossier.admitted().stream())
                .toList();
    }

    /** Art. 18: whatever a file says, a body gets nothing beyond the missions that it was admitted for. */
    private static void refuseBeyondMission(
            Path directory, Rule rule, Map<InstitutionCode, Institution> known, AdmissionCheck missions) {
        if (rule.givesData() && rule.recipient() instanceof Recipient.One one) {
            Optional.ofNullable(known.get(one.code()))
                    .flatMap(recipient -> missions.objection(
                            recipient,
                            rule.basis().purpose(),
                            rule.validity().begin(),
                            rule.validity().end()))
                    .ifPresent(why -> {
                        throw new InvalidRegistry(
                                directory.resolve(AuthorisationsFile.NAME), "rule " + rule.id() + ": " + why);
                    });
        }
    }

    private static <T> Optional<T> ifThere(Path directory, String name, Supplier<T> read) {
        return Files.exists(directory.resolve(name)) ? Optional.of(read.get()) : Optional.empty();
    }

    private void saveAll(Path directory, List<Institution> rows) {
        try {
            institutions.replaceAll(rows);
        } catch (IllegalArgumentException e) {
            throw new InvalidRegistry(directory.resolve(InstitutionsFile.NAME), String.valueOf(e.getMessage()), e);
        }
    }

    private void fill(Path directory, Iterator<Inscription> inscriptions, Iterator<Replacement> replacements) {
        try {
            repertory.fill(inscriptions, replacements);
        } catch (IllegalArgumentException e) {
            throw new InvalidRegistry(directory.resolve(PersonsFiles.INSCRIPTIONS), String.valueOf(e.getMessage()), e);
        }
    }
}
