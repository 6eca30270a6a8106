package org.crossroads.exchange.client;

import java.net.URI;
import org.crossroads.exchange.security.Correspondent;
import org.crossroads.exchange.xml.Envelope;
import org.crossroads.hub.consultation.Deadline;

/**
 * One message to be sent, and how its answer is waited for.
 *
 * @param action the soapAction
 * @param request plain; its Body is encrypted in place
 * @param mostOctets of the answer, on the wire
 * @param room which a large answer takes until the share is closed
 * @param late told when an answer comes after the deadline after all; the answer itself is dropped unread
 */
public record Call(
        URI endpoint,
        Correspondent peer,
        String action,
        Envelope request,
        Deadline deadline,
        int mostOctets,
        Room.Share room,
        Runnable late) {}
