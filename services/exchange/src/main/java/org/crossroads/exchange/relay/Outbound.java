package org.crossroads.exchange.relay;

import org.crossroads.exchange.client.Room;
import org.crossroads.exchange.client.SecuredClient;

/**
 * The hub's way out to sources, the same for every service.
 *
 * @param guards before each source
 * @param room for large answers, of all questions together
 * @param late where an answer is recorded that came after its deadline
 */
public record Outbound(SecuredClient client, SourceGuards guards, Room room, LateAnswers late) {}
