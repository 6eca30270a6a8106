package org.crossroads.sandbox.registry.rows;

import java.util.List;
import java.util.stream.Stream;
import org.crossroads.hub.authorisation.Rule;
import org.crossroads.hub.directory.Availability;
import org.crossroads.hub.directory.Operation;
import org.crossroads.sandbox.people.Institutions;

/** Unemployment: the National Employment Office answers for the payment institutions behind it. */
public final class UnemploymentRows implements ServiceRows {

    public static final Operation RIGHTS = new Operation("Unemployment", "consultRights", 1);
    public static final Operation PAYMENTS = new Operation("Unemployment", "consultPayments", 1);

    private static final List<String> UNEMPLOYED = List.of("18/1");
    /** Tells of membership of a trade union. */
    private static final String PAYING_INSTITUTION = "payingInstitution";

    @Override
    public List<Availability> availability() {
        return Stream.concat(
                        ServiceRows.supplied(
                                Institutions.RVA,
                                UNEMPLOYED,
                                RIGHTS,
                                "entitlement",
                                "dailyAmount",
                                "familyCategory",
                                "benefitPhase",
                                "exclusion",
                                PAYING_INSTITUTION),
                        ServiceRows.supplied(
                                Institutions.RVA,
                                UNEMPLOYED,
                                PAYMENTS,
                                "payment",
                                "withholding",
                                "verification",
                                PAYING_INSTITUTION))
                .toList();
    }

    @Override
    public List<Rule> rules() {
        return Stream.concat(rights(), payments()).toList();
    }

    private static Stream<Rule> rights() {
        return Stream.of(
                RuleDraft.of(Institutions.NIC, RIGHTS, "030")
                        .on("NIC:INVALIDITY")
                        .knowing("11/2")
                        .giving("entitlement", "dailyAmount")
                        .rule("NIC-UNEMPLOYMENT-RIGHTS-1"),
                RuleDraft.of(Institutions.VDAB, RIGHTS, "031")
                        .on("VDAB:JOB_PLACEMENT")
                        .knowing("53/1")
                        .giving("entitlement", "exclusion")
                        .withUser()
                        .rule("VDAB-UNEMPLOYMENT-RIGHTS-1"),
                RuleDraft.of(Institutions.FPD, RIGHTS, "032")
                        .on("FPD:PENSION")
                        .knowing("5/20")
                        .giving("entitlement")
                        .rule("FPD-UNEMPLOYMENT-RIGHTS-1"));
    }

    private static Stream<Rule> payments() {
        return Stream.of(
                RuleDraft.of(Institutions.NIC, PAYMENTS, "033")
                        .on("NIC:INVALIDITY")
                        .knowing("11/2")
                        .giving("payment")
                        .rule("NIC-UNEMPLOYMENT-PAYMENTS-1"),
                // A benefit that was paid beside a pension is settled with whoever paid it, who must be known for that.
                RuleDraft.of(Institutions.FPD, PAYMENTS, "034")
                        .on("FPD:RECOVERY")
                        .knowing("5/20")
                        .giving("payment", "verification", PAYING_INSTITUTION)
                        .tellingMembership()
                        .rule("FPD-UNEMPLOYMENT-PAYMENTS-1"),
                RuleDraft.of(Institutions.PODMI, PAYMENTS, "035")
                        .on("PODMI:SOCIAL_INQUIRY")
                        .knowing("17/1", "17/2")
                        .giving("payment")
                        .withUser()
                        .rule("PODMI-UNEMPLOYMENT-PAYMENTS-1"));
    }
}
