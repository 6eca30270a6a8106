package org.crossroads.sandbox.people.occupationalrisk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.crossroads.hub.directory.Period;
import org.crossroads.hub.identifier.CbeNumber;
import org.crossroads.sandbox.people.occupationalrisk.Accident.Insurer;
import org.crossroads.sandbox.people.occupationalrisk.Accident.Lasting;

/** The accidents and occupational diseases of people with a name; amounts, insurers and file numbers are invented. */
public final class NamedRisks {

    static final Insurer INSURER =
            new Insurer(new CbeNumber("0999120190"), "Arbeidsongevallen De Zandloper", "AO-77121");

    private static final String TENDONS = "Aandoeningen van de pezen van de bovenste ledematen";
    private static final String HEARING = "Slechthorendheid of doofheid veroorzaakt door het lawaai";

    private NamedRisks() {}

    /** Fell from a ladder in the brewery in 2010: six weeks at home, a month half-time, and a stiff wrist for good. */
    public static OccupationalRisks ofTheCareerSwitcher(CbeNumber employer) {
        Accident fall = new Accident(
                "2010/0184423",
                day("2010-05-18"),
                false,
                employer,
                day("2010-06-02"),
                List.of(
                        new Accident.Spell(period("2010-05-18", "2010-06-27"), 100),
                        new Accident.Spell(period("2010-06-28", "2010-07-31"), 50)),
                day("2010-08-01"),
                Optional.of(new Lasting(6, day("2011-02-14"), Optional.empty())),
                28_154_00,
                INSURER);
        return new OccupationalRisks(List.of(fall), List.of());
    }

    /** Her shoulder, from the dough: the sickness fund paid while the agency decided, and was paid back. */
    public static OccupationalRisks ofThreeSources() {
        Period ill = period("2021-03-01", "2021-10-31");
        Disease shoulder = new Disease(
                "2021-604417",
                "1.606.22",
                TENDONS,
                day("2021-04-12"),
                day("2021-10-18"),
                day("2021-03-01"),
                List.of(Disease.Spell.temporary(ill)),
                Optional.of(ill),
                24_380_00);
        return new OccupationalRisks(List.of(), List.of(shoulder));
    }

    /** Half deaf from the rolling mill; from the age of pension on only the bodily harm counts (art. 35bis). */
    public static OccupationalRisks ofTheDeceased() {
        Disease deafness = new Disease(
                "1999-188023",
                "1.603",
                HEARING,
                day("1999-02-10"),
                day("1999-11-22"),
                day("1999-02-10"),
                List.of(
                        Disease.Spell.permanent(period("1999-02-10", "2013-02-28"), 9, 3),
                        Disease.Spell.permanent(period("2013-03-01", "2024-05-07"), 9, 0)),
                Optional.empty(),
                26_512_00);
        return new OccupationalRisks(List.of(), List.of(deafness));
    }

    /** Knocked off his bicycle on the way to the mill; healed within six weeks. */
    public static OccupationalRisks ofTheBisNumber(CbeNumber employer) {
        Accident collision = new Accident(
                "2021/0390176",
                day("2021-10-04"),
                true,
                employer,
                day("2021-10-20"),
                List.of(new Accident.Spell(period("2021-10-04", "2021-11-14"), 100)),
                day("2021-11-15"),
                Optional.empty(),
                30_906_00,
                INSURER);
        return new OccupationalRisks(List.of(collision), List.of());
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static Period period(String begin, String end) {
        return Period.of(day(begin), day(end));
    }
}
