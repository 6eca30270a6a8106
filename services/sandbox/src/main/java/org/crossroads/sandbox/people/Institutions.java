package org.crossroads.sandbox.people;

import java.util.List;
import java.util.stream.Stream;
import org.crossroads.hub.network.InstitutionCode;

/** The codes of the sandbox's institutions: the hub, the primary network, and those outside it. */
public final class Institutions {

    public static final InstitutionCode KSZ = new InstitutionCode("KSZ");
    /** The National Register, outside social security. */
    public static final InstitutionCode RR = new InstitutionCode("RR");

    public static final InstitutionCode FEDRIS = new InstitutionCode("FEDRIS");
    public static final InstitutionCode FODSZ = new InstitutionCode("FODSZ");
    public static final InstitutionCode FODWASO = new InstitutionCode("FODWASO");
    public static final InstitutionCode FPD = new InstitutionCode("FPD");
    public static final InstitutionCode NIC = new InstitutionCode("NIC");
    public static final InstitutionCode ORINT = new InstitutionCode("ORINT");
    public static final InstitutionCode PODMI = new InstitutionCode("PODMI");
    public static final InstitutionCode RIZIV = new InstitutionCode("RIZIV");
    public static final InstitutionCode RJV = new InstitutionCode("RJV");
    public static final InstitutionCode RSVZ = new InstitutionCode("RSVZ");
    public static final InstitutionCode RSZ = new InstitutionCode("RSZ");
    public static final InstitutionCode RVA = new InstitutionCode("RVA");
    public static final InstitutionCode VSI = new InstitutionCode("VSI");

    /** Admitted bodies. */
    public static final InstitutionCode VDAB = new InstitutionCode("VDAB");

    public static final InstitutionCode AVIQ = new InstitutionCode("AVIQ");
    public static final InstitutionCode DSL = new InstitutionCode("DSL");
    public static final InstitutionCode IRISCARE = new InstitutionCode("IRISCARE");
    public static final InstitutionCode VSB = new InstitutionCode("VSB");

    /** Public child-benefit funds, of the regions and, until they took over, federal; ORINT answers for them. */
    public static final InstitutionCode FAMIFED = new InstitutionCode("FAMIFED");

    public static final InstitutionCode FAMIRIS = new InstitutionCode("FAMIRIS");
    public static final InstitutionCode FAMIWAL = new InstitutionCode("FAMIWAL");
    public static final InstitutionCode FONS = new InstitutionCode("FONS");
    public static final InstitutionCode OSTBELGIEN = new InstitutionCode("OSTBELGIEN");

    /**
     * The payment institutions of unemployment benefits behind RVA: the auxiliary fund, and those of three trade unions, which
     * are invented. Who is paid by one of the three is a member of that union (RD of 4 February 1997, art. 6).
     */
    public static final List<InstitutionCode> PAYMENT_INSTITUTIONS = Stream.of(
                    "UI-HVW", "UI-VAKBOND-1", "UI-VAKBOND-2", "UI-VAKBOND-3")
            .map(InstitutionCode::new)
            .toList();

    private Institutions() {}
}
