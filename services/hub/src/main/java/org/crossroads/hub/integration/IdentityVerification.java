package org.crossroads.hub.integration;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.crossroads.hub.consultation.SourceStatus;
import org.crossroads.hub.consultation.Status;
import org.crossroads.hub.identifier.Ssin;
import org.crossroads.hub.integration.IdentityProof.Item;

/** The way to the register that knows who has which number: it says which items are right, and nothing of the person. */
public interface IdentityVerification {

    /** Asks and waits, at most as long as the register has; never throws for what goes wrong on the way. */
    Finding verify(Ssin ssin, IdentityProof proof);

    /** What the register said. */
    sealed interface Finding {

        <T> T fold(Function<Compared, T> compared, Function<NotCompared, T> notCompared);

        /**
         * The register has the person and compared.
         *
         * @param matching the items that are right
         */
        record Compared(Set<Item> matching, List<SourceStatus> sources) implements Finding {
            public Compared {
                matching = Set.copyOf(matching);
                sources = List.copyOf(sources);
            }

            @Override
            public <T> T fold(Function<Compared, T> compared, Function<NotCompared, T> notCompared) {
                return compared.apply(this);
            }
        }

        /**
         * Nothing was compared.
         *
         * @param status why, as the institution is told
         * @param sources empty when no register could be asked
         */
        record NotCompared(Status status, List<SourceStatus> sources) implements Finding {
            public NotCompared {
                sources = List.copyOf(sources);
            }

            @Override
            public <T> T fold(Function<Compared, T> compared, Function<NotCompared, T> notCompared) {
                return notCompared.apply(this);
            }
        }
    }
}
