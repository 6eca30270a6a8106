package org.crossroads.sandbox.registry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.crossroads.hub.admission.Dossier;
import org.crossroads.hub.admission.Mission;

/** A dossier of admission as it is written in {@code admissions.yaml}. */
final class AdmissionEntry {

    private AdmissionEntry() {}

    static Map<String, Object> of(Dossier dossier) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("body", dossier.body().value());
        entry.put(
                "extension", dossier.extension().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        entry.put("requested", dossier.requestedOn().toString());
        entry.put("missions", missions(dossier.requested()));
        dossier.conditions().ifPresent(conditions -> {
            entry.put("checked", conditions.on().toString());
            conditions.registerAuthorisation().ifPresent(text -> entry.put("registerAuthorisation", text));
            conditions.numberAuthorisation().ifPresent(text -> entry.put("numberAuthorisation", text));
        });
        dossier.deliberation().ifPresent(deliberation -> {
            entry.put("deliberated", deliberation.on().toString());
            entry.put("deliberation", deliberation.number());
        });
        dossier.decidedOn().ifPresent(day -> entry.put("decided", day.toString()));
        if (!dossier.admitted().isEmpty()) {
            entry.put("admitted", missions(dossier.admitted()));
        }
        dossier.refusal().ifPresent(refusal -> {
            entry.put("refused", refusal.on().toString());
            entry.put("refusal", refusal.reason());
        });
        return entry;
    }

    private static List<Map<String, Object>> missions(List<Mission> missions) {
        return missions.stream().map(AdmissionEntry::mission).toList();
    }

    private static Map<String, Object> mission(Mission mission) {
        Map<String, Object> entry = new LinkedHashMap<>();
        mission.purpose().ifPresent(purpose -> entry.put("purpose", purpose.value()));
        entry.put("text", mission.text());
        entry.put("from", mission.begin().toString());
        mission.end().ifPresent(end -> entry.put("until", end.toString()));
        return entry;
    }
}
