package org.crossroads.exchange.endpoint;

import org.crossroads.hub.evidence.EvidenceLog.EvidenceUnavailable;

/** What must have happened before a reply may leave. */
interface BeforeReply {

    /** Returns when the reply may leave; throws when no data may. */
    void allow(Passage passage, Reply reply) throws EvidenceUnavailable;
}
