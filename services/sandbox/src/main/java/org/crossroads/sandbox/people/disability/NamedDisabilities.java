package org.crossroads.sandbox.people.disability;

import java.time.LocalDate;
import java.util.List;
import org.crossroads.hub.directory.Period;
import org.crossroads.sandbox.people.Institutions;

/** The disabilities of people with a name. */
public final class NamedDisabilities {

    private NamedDisabilities() {}

    /** Needed help at home from 2014 on: federal assistance, Flemish since that took over, a care budget at the end. */
    public static DisabilityFile ofTheDeceased() {
        Period recognised = Period.of(day("2014-01-01"), day("2024-05-07"));
        Period federal = Period.of(day("2014-01-01"), day("2016-12-31"));
        Period flemish = Period.of(day("2017-01-01"), day("2024-05-07"));
        Period heavy = Period.of(day("2022-01-01"), day("2024-05-07"));
        return new DisabilityFile(
                List.of(
                        Recognition.of(Institutions.FODSZ, Recognition.Kind.ELDERLY, day("2014-03-12"), recognised)
                                .with(new SelfReliance(2, 1, 1, 2, 1, 0))
                                .with(new Card(
                                        Card.Kind.PARKING_CARD, Period.of(day("2014-03-12"), day("2024-05-07")))),
                        Recognition.of(Institutions.VSB, Recognition.Kind.ELDERLY, day("2017-01-01"), flemish)
                                .with(new SelfReliance(2, 2, 2, 2, 1, 1)),
                        Recognition.of(Institutions.VSB, Recognition.Kind.CARE_DEPENDENCE, day("2022-02-14"), heavy)),
                List.of(
                        new Allowance(Institutions.FODSZ, Allowance.Kind.ELDERLY_ASSISTANCE, federal, "1", 8_315),
                        new Allowance(Institutions.VSB, Allowance.Kind.ELDERLY_ASSISTANCE, flemish, "2", 31_742),
                        new Allowance(Institutions.VSB, Allowance.Kind.HEAVILY_DEPENDENT, heavy, "", 13_000)));
    }

    /** Ill since 2023: recognised by the federal authority, and by the one in Brussels for a walking aid. */
    public static DisabilityFile ofTheBrusselsName() {
        Period recognised = Period.from(day("2024-07-01"));
        return new DisabilityFile(
                List.of(
                        Recognition.of(Institutions.FODSZ, Recognition.Kind.ADULT, day("2024-09-16"), recognised)
                                .earningAThirdOrLess(true)
                                .with(new SelfReliance(2, 1, 1, 2, 1, 2))
                                .ofDegree(66)
                                .with(new Card(Card.Kind.EUROPEAN_DISABILITY_CARD, Period.from(day("2024-10-01")))),
                        Recognition.of(
                                Institutions.IRISCARE,
                                Recognition.Kind.MOBILITY_AID,
                                day("2025-02-20"),
                                Period.from(day("2025-02-20")))),
                List.of(new Allowance(Institutions.FODSZ, Allowance.Kind.INTEGRATION, recognised, "2", 21_250)));
    }

    /** Hard of hearing from childhood: the federal authority until he is 21, then support in Wallonia to find work. */
    public static DisabilityFile ofTheOneAtNoSupplier() {
        return new DisabilityFile(
                List.of(
                        Recognition.ofChild(
                                        Institutions.FODSZ,
                                        day("2012-05-22"),
                                        Period.of(day("2012-03-01"), day("2025-09-02")),
                                        new ChildPillars(4, 3, 4))
                                .ofDegree(66),
                        Recognition.of(
                                Institutions.AVIQ,
                                Recognition.Kind.SUPPORT,
                                day("2025-07-15"),
                                Period.of(day("2025-08-01"), day("2028-07-31")))),
                List.of());
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
