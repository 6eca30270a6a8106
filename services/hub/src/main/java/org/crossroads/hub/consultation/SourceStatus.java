package org.crossroads.hub.consultation;

import java.time.Duration;
import org.crossroads.hub.network.InstitutionCode;

/** What one source did: its value, code and text as the reply shows them, and how long it took. */
public record SourceStatus(InstitutionCode institution, String value, String code, String description, Duration took) {

    public static SourceStatus of(
            InstitutionCode institution, Source.SourceReply reply, String language, Duration took) {
        return reply.fold(
                answered -> new SourceStatus(
                        institution,
                        answered.status().code().value(),
                        answered.status().code().code(),
                        answered.status().code().description(language),
                        took),
                failed -> new SourceStatus(
                        institution,
                        "NO_RESULT",
                        failed.failure().code(),
                        failed.failure().description(language),
                        took));
    }
}
