package org.crossroads.sandbox.registry.rows;

import java.util.List;
import java.util.stream.Stream;
import org.crossroads.hub.authorisation.Recipient;
import org.crossroads.hub.authorisation.Rule;
import org.crossroads.hub.directory.Availability;
import org.crossroads.hub.network.InstitutionCode;
import org.crossroads.hub.network.NetworkCode;
import org.crossroads.sandbox.people.Institutions;

/**
 * What the hub gives to the cooperating institutions of a secondary network: their managing institution asks it for one of
 * them, which the hub does not know.
 */
final class SecondaryNetworkRows implements ServiceRows {

    @Override
    public List<Availability> availability() {
        return List.of();
    }

    @Override
    public List<Rule> rules() {
        return Stream.of(
                        of(Institutions.NIC, "health-insurance-funds", "11/2", "NIC:INVALIDITY", "NIC:IDENTIFICATION"),
                        of(
                                Institutions.RVA,
                                "unemployment-payment-institutions",
                                "18/1",
                                "RVA:UNEMPLOYMENT_BENEFIT",
                                "RVA:IDENTIFICATION"),
                        // Supplementary pensions are the cadastre's, which RIZIV keeps: NIC's node has them without the
                        // hub.
                        Stream.of(RuleDraft.of(
                                        new Recipient.Network(new NetworkCode("health-insurance-funds")),
                                        PensionRows.PAYMENTS,
                                        "063")
                                .on("NIC:INVALIDITY")
                                .knowing("11/1", "11/2")
                                .giving("legalPension")
                                .rule("NIC-FUNDS-PENSION-PAYMENTS-1")))
                .flatMap(rules -> rules)
                .toList();
    }

    private static Stream<Rule> of(
            InstitutionCode managing, String network, String quality, String benefit, String identification) {
        Recipient funds = new Recipient.Network(new NetworkCode(network));
        return Stream.of(
                RuleDraft.of(funds, CareerRows.CAREER, "060")
                        .on(benefit)
                        .knowing(quality)
                        .giving("employee", "selfEmployed")
                        .rule(managing + "-FUNDS-CAREER-1"),
                RuleDraft.of(funds, IdentificationRows.IDENTIFY, "061")
                        .on(identification)
                        .giving("identity", "address", "decease", "verification")
                        .rule(managing + "-FUNDS-IDENTIFY-1"),
                // A fund proves to its network's node whom it means; the node has the register asked.
                RuleDraft.of(managing, IdentificationRows.IDENTIFY, "062")
                        .on(RepertoryRows.MAINTENANCE)
                        .giving("verification")
                        .rule(managing + "-VERIFY-1"));
    }
}
