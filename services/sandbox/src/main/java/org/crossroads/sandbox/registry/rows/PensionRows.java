package org.crossroads.sandbox.registry.rows;

import java.util.List;
import java.util.stream.Stream;
import org.crossroads.hub.authorisation.Rule;
import org.crossroads.hub.directory.Availability;
import org.crossroads.hub.directory.Operation;
import org.crossroads.sandbox.people.Institutions;

/** Pension: two sources of rights, two of the cadastre, each with blocks of its own. */
public final class PensionRows implements ServiceRows {

    public static final Operation RIGHTS = new Operation("Pension", "consultPensionRights", 1);
    public static final Operation PAYMENTS = new Operation("Pension", "consultPensionPayments", 1);

    private static final List<String> AT_THE_PENSIONS_SERVICE = List.of("5/20", "5/150");
    /** The cadastre has no files of its own: it has what paying institutions declare, on whomever. */
    private static final List<String> EVERYBODY = List.of();

    @Override
    public List<Availability> availability() {
        return Stream.of(
                        ServiceRows.supplied(
                                Institutions.FPD,
                                AT_THE_PENSIONS_SERVICE,
                                RIGHTS,
                                "employee",
                                "civilServant",
                                "guaranteedIncome",
                                "earliestDate"),
                        ServiceRows.supplied(Institutions.RSVZ, List.of("15/2"), RIGHTS, "selfEmployed"),
                        ServiceRows.supplied(
                                Institutions.FPD, AT_THE_PENSIONS_SERVICE, PAYMENTS, "legalPension", "withholding"),
                        ServiceRows.supplied(
                                Institutions.RIZIV, EVERYBODY, PAYMENTS, "supplementaryPension", "lumpSum"))
                .flatMap(rows -> rows)
                .toList();
    }

    @Override
    public List<Rule> rules() {
        return List.of(
                RuleDraft.of(Institutions.RVA, RIGHTS, "040")
                        .on("RVA:UNEMPLOYMENT_BENEFIT")
                        .knowing("18/1")
                        .giving("employee", "civilServant", "selfEmployed", "earliestDate")
                        .rule("RVA-PENSION-RIGHTS-1"),
                RuleDraft.of(Institutions.RSVZ, RIGHTS, "041")
                        .on("RSVZ:PENSION")
                        .knowing("15/2")
                        .giving("employee", "civilServant")
                        .rule("RSVZ-PENSION-RIGHTS-1"),
                RuleDraft.of(Institutions.RVA, PAYMENTS, "042")
                        .on("RVA:UNEMPLOYMENT_BENEFIT")
                        .knowing("18/1")
                        .giving("legalPension")
                        .rule("RVA-PENSION-PAYMENTS-1"),
                RuleDraft.of(Institutions.NIC, PAYMENTS, "043")
                        .on("NIC:IDENTIFICATION", "NIC:INVALIDITY")
                        .knowing("11/1", "11/2")
                        .giving("legalPension", "supplementaryPension", "lumpSum")
                        .rule("NIC-PENSION-PAYMENTS-1"),
                // Contributions are computed on all pensions together (Act of 30 March 1994, art. 68).
                RuleDraft.of(Institutions.FPD, PAYMENTS, "044")
                        .on("FPD:PENSION")
                        .knowing("5/20")
                        .giving("supplementaryPension", "lumpSum")
                        .rule("FPD-PENSION-PAYMENTS-1"),
                RuleDraft.of(Institutions.FODSZ, PAYMENTS, "045")
                        .on("FODSZ:ALLOWANCE")
                        .knowing("16/1")
                        .giving("legalPension", "supplementaryPension")
                        .withUser()
                        .rule("FODSZ-PENSION-PAYMENTS-1"));
    }
}
