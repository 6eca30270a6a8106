package org.crossroads.hub.authorisation;

import java.time.LocalDate;
import java.util.Optional;
import org.crossroads.hub.directory.Operation;
import org.crossroads.hub.directory.Period;
import org.crossroads.hub.directory.Quality;
import org.crossroads.hub.identifier.Ssin;
import org.crossroads.hub.network.Institution;

/**
 * What is asked of the table: who, which question, on which ground, in which capacity, from where, about which period, on
 * which day.
 *
 * @param requester as the certificate names it, never as the message claims
 * @param legalContext empty only for an operation that has none, such as a connection test
 * @param role of the civil servant in the requester's organisation
 * @param asked the period that the question is about; the day itself when it names none
 */
public record AccessRequest(
        Institution requester,
        Operation operation,
        Optional<LegalContext> legalContext,
        Optional<Quality> inscriptionContext,
        Optional<String> application,
        Optional<Ssin> user,
        Optional<String> role,
        Period asked,
        LocalDate on) {}
