package org.crossroads.sandbox.people.childbenefit;

import java.time.LocalDate;
import org.crossroads.hub.network.InstitutionCode;
import org.crossroads.sandbox.people.Institutions;
import org.crossroads.sandbox.people.Region;

/** Whose rules on child benefit apply, with the public fund that pays under them. */
public enum ChildBenefitScheme {
    FEDERAL(9_239, 10_848, 11_706, 12_059),
    FLANDERS(12_210, 14_032, 15_288, 15_801),
    WALLONIA(11_927, 13_741, 14_966, 15_470),
    BRUSSELS(16_650, 17_760, 18_870, 19_980),
    GERMAN_SPEAKING_COMMUNITY(17_302, 17_302, 17_302, 17_302);

    private static final LocalDate REGIONS = LocalDate.of(2019, 1, 1);
    private static final LocalDate BRUSSELS_LATER = LocalDate.of(2020, 1, 1);

    private final long belowSix;
    private final long belowTwelve;
    private final long belowEighteen;
    private final long older;

    /** Invented amounts, in cents a month. */
    ChildBenefitScheme(long belowSix, long belowTwelve, long belowEighteen, long older) {
        this.belowSix = belowSix;
        this.belowTwelve = belowTwelve;
        this.belowEighteen = belowEighteen;
        this.older = older;
    }

    /** Each has private funds too; the sandbox has the public ones only. */
    public InstitutionCode publicFund() {
        return switch (this) {
            case FEDERAL -> Institutions.FAMIFED;
            case FLANDERS -> Institutions.FONS;
            case WALLONIA -> Institutions.FAMIWAL;
            case BRUSSELS -> Institutions.FAMIRIS;
            case GERMAN_SPEAKING_COMMUNITY -> Institutions.OSTBELGIEN;
        };
    }

    long monthlyCents(int age) {
        return age < 6 ? belowSix : age < 12 ? belowTwelve : age < 18 ? belowEighteen : older;
    }

    /** Who lives abroad has the rules of the last region of work, which for the sandbox is Flanders. */
    static ChildBenefitScheme of(Region region) {
        return switch (region) {
            case FLANDERS, ABROAD -> FLANDERS;
            case WALLONIA -> WALLONIA;
            case BRUSSELS -> BRUSSELS;
            case GERMAN_SPEAKING_COMMUNITY -> GERMAN_SPEAKING_COMMUNITY;
        };
    }

    /** The first day on which its own rules apply, not the federal ones. */
    LocalDate begins() {
        return this == BRUSSELS ? BRUSSELS_LATER : REGIONS;
    }
}
