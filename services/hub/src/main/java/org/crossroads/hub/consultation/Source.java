package org.crossroads.hub.consultation;

import java.util.function.Function;
import org.crossroads.hub.network.Institution;
import org.crossroads.hub.network.InstitutionCode;

/** The way to an authentic source: one signed and encrypted question, one verified answer. */
public interface Source {

    /** Asks and waits; never longer than the deadline, never throws for what goes wrong on the way. */
    SourceReply ask(Institution supplier, Deadline deadline);

    /** Whether the question is one for this supplier; if not, it is not asked, and nothing is missing without it. */
    default boolean concerns(InstitutionCode supplier) {
        return true;
    }

    /** What came of it. */
    sealed interface SourceReply {

        <T> T fold(Function<Answered, T> answered, Function<Failed, T> failed);

        /**
         * A verified answer.
         *
         * @param status as the source gave it
         * @param payload empty of data unless the status says that there is some
         */
        record Answered(Status status, Payload payload) implements SourceReply {
            public Answered {
                if (status.code() == StatusCode.INTERNAL_ERROR) {
                    throw new IllegalArgumentException("only a fault carries " + status.code());
                }
            }

            @Override
            public <T> T fold(Function<Answered, T> answered, Function<Failed, T> failed) {
                return answered.apply(this);
            }
        }

        /** No usable answer. */
        record Failed(Failure failure) implements SourceReply {
            @Override
            public <T> T fold(Function<Answered, T> answered, Function<Failed, T> failed) {
                return failed.apply(this);
            }
        }
    }

    /** Why a source could not be consulted; the code is what the requester sees. */
    enum Failure {
        TIMED_OUT(
                "SRC00001",
                "geen antwoord binnen de termijn",
                "pas de réponse dans le délai",
                "no answer before the deadline"),
        UNREACHABLE(
                "SRC00002", "de bron is niet bereikbaar", "la source est injoignable", "the source cannot be reached"),
        FAULTED(
                "SRC00003",
                "de bron antwoordde met een fout",
                "la source a répondu par une erreur",
                "the source answered with a fault"),
        NOT_TRUSTED(
                "SRC00004",
                "het antwoord doorstond de veiligheidscontroles niet",
                "la réponse n'a pas passé les contrôles de sécurité",
                "the answer failed the security checks"),
        NOT_VALID(
                "SRC00005",
                "het antwoord volgt het contract niet",
                "la réponse ne suit pas le contrat",
                "the answer does not follow the contract"),
        BUSY(
                "SRC00006",
                "de hub bevraagt deze bron al te veel",
                "le hub interroge déjà trop cette source",
                "the hub asks this source too much already"),
        SUSPENDED("SRC00007", "de bron is geschorst", "la source est suspendue", "the source is suspended"),
        RESTING(
                "SRC00008",
                "de bron antwoordde de laatste tijd niet en wordt even niet bevraagd",
                "la source ne répondait plus et n'est pas interrogée pour l'instant",
                "the source did not answer lately and is not asked for the moment"),
        TOO_LARGE(
                "SRC00009",
                "het antwoord is groter dan de hub doorgeeft",
                "la réponse est plus grande que ce que le hub transmet",
                "the answer is larger than the hub passes on");

        private final String code;
        private final String nl;
        private final String fr;
        private final String en;

        Failure(String code, String nl, String fr, String en) {
            this.code = code;
            this.nl = nl;
            this.fr = fr;
            this.en = en;
        }

        public String code() {
            return code;
        }

        /** The text in nl, fr or en; any other language gets en. */
        public String description(String language) {
            return switch (language) {
                case "nl" -> nl;
                case "fr" -> fr;
                default -> en;
            };
        }
    }
}
