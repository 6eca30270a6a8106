package org.crossroads.sandbox.registry.rows;

import java.util.List;
import org.crossroads.hub.authorisation.Rule;
import org.crossroads.hub.directory.Availability;
import org.crossroads.hub.directory.Operation;
import org.crossroads.sandbox.people.Institutions;

/** Holidays of manual workers: one source, behind which the holiday funds are. */
public final class HolidayRows implements ServiceRows {

    public static final Operation HOLIDAY_RIGHTS = new Operation("Holiday", "consultHolidayRights", 1);

    @Override
    public List<Availability> availability() {
        return ServiceRows.supplied(
                        Institutions.RJV,
                        List.of("10/10"),
                        HOLIDAY_RIGHTS,
                        "holidayDays",
                        "assimilatedDays",
                        "wageBase",
                        "holidayPay",
                        "payingFund")
                .toList();
    }

    @Override
    public List<Rule> rules() {
        return List.of(
                // Days that are covered by holiday pay are taken before there is a benefit.
                RuleDraft.of(Institutions.RVA, HOLIDAY_RIGHTS, "060")
                        .on("RVA:UNEMPLOYMENT_BENEFIT")
                        .knowing("18/1")
                        .giving("holidayDays", "holidayPay")
                        .rule("RVA-HOLIDAY-1"),
                RuleDraft.of(Institutions.NIC, HOLIDAY_RIGHTS, "061")
                        .on("NIC:INVALIDITY")
                        .knowing("11/2")
                        .giving("holidayDays", "assimilatedDays")
                        .goingBack(60)
                        .rule("NIC-HOLIDAY-1"),
                RuleDraft.of(Institutions.PODMI, HOLIDAY_RIGHTS, "062")
                        .on("PCSA:SOCIAL_INQUIRY")
                        .knowing("17/1", "17/2", "17/3")
                        .giving("holidayPay")
                        .rule("PODMI-HOLIDAY-1"));
    }
}
