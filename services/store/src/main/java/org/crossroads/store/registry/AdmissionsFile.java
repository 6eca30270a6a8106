package org.crossroads.store.registry;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.crossroads.hub.admission.Conditions;
import org.crossroads.hub.admission.Deliberation;
import org.crossroads.hub.admission.Dossier;
import org.crossroads.hub.admission.Extension;
import org.crossroads.hub.admission.Mission;
import org.crossroads.hub.admission.Refusal;
import org.crossroads.hub.admission.Step;
import org.crossroads.hub.network.Institution;
import org.crossroads.hub.network.Institution.Kind;
import org.crossroads.hub.network.InstitutionCode;
import org.crossroads.hub.network.PurposeCode;
import org.crossroads.hub.network.ReferenceData;

/**
 * {@code admissions.yaml}: the dossiers of admission, each told from its request to where it has come. The steps are taken
 * again when it is read, so that a file cannot admit a body whom the law does not.
 */
final class AdmissionsFile {

    static final String NAME = "admissions.yaml";

    private static final Set<String> FIELDS = Set.of(
            "body",
            "extension",
            "requested",
            "missions",
            "checked",
            "registerAuthorisation",
            "numberAuthorisation",
            "deliberated",
            "deliberation",
            "decided",
            "admitted",
            "refused",
            "refusal");

    private static final Set<String> MISSION = Set.of("purpose", "text", "from", "until");

    private final Path file;

    AdmissionsFile(Path directory) {
        this.file = directory.resolve(NAME);
    }

    List<Dossier> read(Map<InstitutionCode, Institution> known) {
        Set<List<Object>> keys = new HashSet<>();
        List<Dossier> dossiers = new ArrayList<>();
        for (YamlRow row : YamlRow.of(file, FIELDS)) {
            Dossier dossier = dossier(row);
            if (!keys.add(List.of(dossier.body(), dossier.requestedOn()))) {
                throw row.invalid("requested", "is in an earlier row of this body too");
            }
            refuseWhomItDoesNotConcern(row, dossier, Optional.ofNullable(known.get(dossier.body())));
            dossiers.add(dossier);
        }
        return List.copyOf(dossiers);
    }

    private static Dossier dossier(YamlRow row) {
        List<Mission> missions = missions(row, "missions");
        if (missions.isEmpty()) {
            throw row.invalid("missions", "is missing: a body asks to be admitted for at least one");
        }
        Dossier dossier = Dossier.request(
                row.value("body", InstitutionCode::new),
                row.value("extension", text -> InstitutionsFile.constant(Extension.class, text)),
                row.value("requested", LocalDate::parse),
                missions);
        // Half a step is an error, not a step that was not taken.
        if (row.has("checked") || row.has("registerAuthorisation") || row.has("numberAuthorisation")) {
            dossier = taken(row, "checked", dossier.conditionsChecked(conditions(row), ReferenceData.ofTheProject()));
        }
        if (row.has("deliberated") || row.has("deliberation")) {
            LocalDate on = row.value("deliberated", LocalDate::parse);
            Deliberation by = row.value("deliberation", number -> new Deliberation(number, on));
            dossier = taken(row, "deliberated", dossier.deliberated(by));
        }
        if (row.has("decided")) {
            dossier = taken(row, "decided", dossier.decided(row.value("decided", LocalDate::parse)));
        }
        if (row.has("admitted")) {
            dossier = taken(row, "admitted", dossier.admitted(missions(row, "admitted")));
        }
        if (row.has("refused") || row.has("refusal")) {
            LocalDate on = row.value("refused", LocalDate::parse);
            dossier = taken(row, "refused", dossier.refused(row.value("refusal", text -> new Refusal(on, text))));
        }
        return dossier;
    }

    private static Conditions conditions(YamlRow row) {
        return new Conditions(
                row.value("checked", LocalDate::parse),
                row.optionalText("registerAuthorisation"),
                row.optionalText("numberAuthorisation"));
    }

    private static List<Mission> missions(YamlRow row, String field) {
        return row.rows(field, MISSION).stream()
                .map(mission -> {
                    Optional<PurposeCode> purpose = mission.optionalValue("purpose", PurposeCode::new);
                    LocalDate from = mission.value("from", LocalDate::parse);
                    Optional<LocalDate> until = mission.optionalValue("until", LocalDate::parse);
                    return mission.value("text", text -> new Mission(purpose, text, from, until));
                })
                .toList();
    }

    private static Dossier taken(YamlRow row, String field, Step step) {
        return step.fold(Step.Taken::dossier, barred -> {
            throw row.invalid(field, barred.reason());
        });
    }

    /** A body can ask before it is in the registry; admitted, it is there, as what it was admitted as. */
    private static void refuseWhomItDoesNotConcern(YamlRow row, Dossier dossier, Optional<Institution> body) {
        if (body.isEmpty() && dossier.state() == Dossier.State.ADMITTED) {
            throw row.invalid("body", "is not a registered institution: " + dossier.body());
        }
        Kind fitting = dossier.extension() == Extension.SOCIAL_SERVICES ? Kind.COOPERATING : Kind.ADMITTED_BODY;
        if (body.filter(institution -> institution.kind() != fitting).isPresent()) {
            throw row.invalid("body", "is not a body to which this extension applies: " + dossier.body());
        }
    }
}
