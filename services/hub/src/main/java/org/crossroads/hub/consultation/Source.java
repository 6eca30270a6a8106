package org.crossroads.hub.consultation;

import java.time.Duration;
import java.util.function.Function;
import org.crossroads.hub.network.Institution;

/** The way to an authentic source: one signed and encrypted question, one verified answer. */
public interface Source {

    /** Asks and waits; never longer than the deadline, never throws for what goes wrong on the way. */
    SourceReply ask(Institution supplier, Duration deadline);

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
        TIMED_OUT("SRC00001", "no answer before the deadline"),
        UNREACHABLE("SRC00002", "the source cannot be reached"),
        FAULTED("SRC00003", "the source answered with a fault"),
        NOT_TRUSTED("SRC00004", "the answer failed the security checks"),
        NOT_VALID("SRC00005", "the answer does not follow the contract"),
        BUSY("SRC00006", "the hub asks this source too much already"),
        SUSPENDED("SRC00007", "the source is suspended");

        private final String code;
        private final String text;

        Failure(String code, String text) {
            this.code = code;
            this.text = text;
        }

        public String code() {
            return code;
        }

        public String text() {
            return text;
        }
    }
}
