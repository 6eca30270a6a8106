package org.crossroads.exchange.relay;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.crossroads.hub.consultation.Payload;
import org.crossroads.hub.directory.DataBlock;
import org.crossroads.hub.identifier.CbeNumber;
import org.crossroads.hub.network.Institution;
import org.crossroads.hub.network.Institution.Kind;
import org.crossroads.hub.network.Institution.Status;
import org.crossroads.hub.network.InstitutionCode;
import org.crossroads.hub.network.NetworkNumber;
import org.crossroads.hub.network.SecurityProfile;

/** Institutions that serve somewhere, and what one of them has to say that says nothing. */
final class SomeSources {

    private SomeSources() {}

    static Institution at(String code, String endpoint) {
        return new Institution(
                new InstitutionCode(code),
                Kind.PRIMARY,
                new CbeNumber("0403019261"),
                new NetworkNumber(12, 0),
                Map.of("nl", code),
                "nl",
                Optional.of(URI.create(endpoint)),
                SecurityProfile.SIGN_ENCRYPT_GCM,
                Status.ACTIVE,
                List.of());
    }

    static Payload nothing() {
        return new Payload() {
            @Override
            public Payload keeping(Set<DataBlock> granted) {
                return this;
            }

            @Override
            public Payload withoutMembership(Set<DataBlock> exceptIn) {
                return this;
            }

            @Override
            public Payload mergedWith(Payload other) {
                return other;
            }
        };
    }
}
