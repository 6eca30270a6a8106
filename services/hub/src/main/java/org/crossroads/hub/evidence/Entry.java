package org.crossroads.hub.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.crossroads.hub.identifier.Ssin;
import org.crossroads.hub.identifier.Ticket;
import org.crossroads.hub.network.CertificateFingerprint;
import org.crossroads.hub.network.InstitutionCode;
import org.crossroads.hub.network.NetworkNumber;

/**
 * The proof of one exchange: who asked what about whom on which ground, and what came of it. No content, only references.
 *
 * @param ticketCrossroads the hub's own reference, also in the reply
 * @param requester empty when the message could not be authenticated
 * @param operation as {@code Service.operation}; empty when the message was refused before it was read
 * @param asked the period asked about, {@code 2020-01-01/2020-12-31} or open {@code 2020-01-01/}
 * @param code the status code of the response or the reason code of the fault
 * @param explanation the whole reason, more than the caller may see
 * @param rules that permitted it
 * @param sources {@code INSTITUTION code milliseconds}, one for each source asked
 * @param withheld blocks that the decision did not grant
 * @param requestDigest SHA-256 of the request's signature value, in hexadecimal: binds the entry to the signed message
 * @param onBehalfOf the number of the cooperating institutions for one of which the requester asked, that manages their network
 */
public record Entry(
        UUID ticketCrossroads,
        Optional<Ticket> ticket,
        Instant receivedAt,
        Instant repliedAt,
        Outcome outcome,
        Optional<InstitutionCode> requester,
        Optional<CertificateFingerprint> certificate,
        Optional<String> operation,
        Optional<String> legalContext,
        Optional<String> inscriptionContext,
        Optional<String> application,
        Optional<Ssin> user,
        Optional<String> role,
        Optional<Ssin> subject,
        Optional<String> asked,
        String code,
        String explanation,
        List<String> rules,
        List<String> sources,
        List<String> withheld,
        Optional<String> requestDigest,
        Optional<NetworkNumber> onBehalfOf) {

    public Entry {
        rules = List.copyOf(rules);
        sources = List.copyOf(sources);
        withheld = List.copyOf(withheld);
    }

    /** Of a question that its requester asked for itself. */
    public Entry(
            UUID ticketCrossroads,
            Optional<Ticket> ticket,
            Instant receivedAt,
            Instant repliedAt,
            Outcome outcome,
            Optional<InstitutionCode> requester,
            Optional<CertificateFingerprint> certificate,
            Optional<String> operation,
            Optional<String> legalContext,
            Optional<String> inscriptionContext,
            Optional<String> application,
            Optional<Ssin> user,
            Optional<String> role,
            Optional<Ssin> subject,
            Optional<String> asked,
            String code,
            String explanation,
            List<String> rules,
            List<String> sources,
            List<String> withheld,
            Optional<String> requestDigest) {
        this(
                ticketCrossroads,
                ticket,
                receivedAt,
                repliedAt,
                outcome,
                requester,
                certificate,
                operation,
                legalContext,
                inscriptionContext,
                application,
                user,
                role,
                subject,
                asked,
                code,
                explanation,
                rules,
                sources,
                withheld,
                requestDigest,
                Optional.empty());
    }
}
