package org.crossroads.exchange.endpoint;

import java.util.Optional;
import org.crossroads.hub.evidence.EvidenceLog.EvidenceUnavailable;
import org.crossroads.hub.evidence.Receipt;

/** What must have happened before a reply may leave. */
interface BeforeReply {

    /** Returns when the reply may leave, with the proof where there is one; throws when no data may. */
    Optional<Receipt> allow(Passage passage, Reply reply) throws EvidenceUnavailable;
}
