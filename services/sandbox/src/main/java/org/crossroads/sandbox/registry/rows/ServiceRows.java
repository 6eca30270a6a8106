package org.crossroads.sandbox.registry.rows;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.crossroads.hub.authorisation.Rule;
import org.crossroads.hub.directory.Availability;
import org.crossroads.hub.directory.DataBlock;
import org.crossroads.hub.directory.Operation;
import org.crossroads.hub.network.InstitutionCode;

/** The rows of one service in both tables. A new service has a class of its own, and a line in {@link #all}. */
public interface ServiceRows {

    /** Who supplies which block; none for a service of the hub's own. */
    List<Availability> availability();

    /** Who may ask what. */
    List<Rule> rules();

    /**
     * Of every service.
     *
     * @param members everybody in the network, since some services are for everybody
     */
    static List<ServiceRows> all(List<InstitutionCode> members) {
        return List.of(
                new ForEverybodyRows(members),
                new AuthorisationTableRows(),
                new RepertoryRows(),
                new RegisterRows(),
                new IdentificationRows(),
                new CivilRegisterRows(),
                new CareerRows(),
                new HealthInsuranceRows(),
                new DisabilityRows(),
                new ChildBenefitRows(),
                new HolidayRows(),
                new OccupationalRiskRows(),
                new SocialAssistanceRows(),
                new LivelihoodSecurityRows(),
                new EmploymentRows(),
                new UnemploymentRows(),
                new PensionRows(),
                new CollectionRows(),
                new SecondaryNetworkRows());
    }

    /**
     * A supplier has these blocks, and always had.
     *
     * @param qualities in one of which the person must be known there; none: everybody
     */
    static Stream<Availability> supplied(
            InstitutionCode by, List<String> qualities, Operation operation, String... blocks) {
        return Arrays.stream(blocks)
                .map(block -> new Availability(
                        operation,
                        new DataBlock(block),
                        by,
                        RuleDraft.qualities(qualities.toArray(String[]::new)),
                        RuleDraft.SINCE_1945));
    }
}
