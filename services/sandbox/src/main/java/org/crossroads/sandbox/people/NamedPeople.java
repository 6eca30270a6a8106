package org.crossroads.sandbox.people;

import static org.crossroads.sandbox.people.Institutions.NIC;
import static org.crossroads.sandbox.people.Institutions.RSZ;
import static org.crossroads.sandbox.people.Institutions.RVA;
import static org.crossroads.sandbox.people.Institutions.VDAB;
import static org.crossroads.sandbox.people.Life.INCAPACITATED;
import static org.crossroads.sandbox.people.Life.INSURED;
import static org.crossroads.sandbox.people.Life.JOB_SEEKER;
import static org.crossroads.sandbox.people.Life.PENSION_AWARD;
import static org.crossroads.sandbox.people.Life.UNEMPLOYED;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.crossroads.hub.directory.Inscription.Phase;
import org.crossroads.hub.directory.Period;
import org.crossroads.hub.identifier.CbeNumber;
import org.crossroads.hub.identifier.Ssin;
import org.crossroads.hub.person.IncompleteDate;
import org.crossroads.sandbox.people.Person.Address;
import org.crossroads.sandbox.people.Person.BirthPlace;
import org.crossroads.sandbox.people.Person.CivilState;
import org.crossroads.sandbox.people.Person.Gender;
import org.crossroads.sandbox.people.WorkHistory.Employer;
import org.crossroads.sandbox.people.WorkHistory.Employment;
import org.crossroads.sandbox.people.WorkHistory.SelfEmployment.Category;
import org.crossroads.sandbox.people.assistance.Centre;
import org.crossroads.sandbox.people.assistance.NamedAssistance;
import org.crossroads.sandbox.people.chapter.WithdrawnEmployments;
import org.crossroads.sandbox.people.disability.NamedDisabilities;
import org.crossroads.sandbox.people.occupationalrisk.NamedRisks;

/** The ten people whom documentation and tests call by name; {@code docs/people.md} tells their stories. */
public final class NamedPeople {

    /** Names the civil servant in examples that must say on whose behalf they ask; nobody has a file on her. */
    public static final Ssin CIVIL_SERVANT = new Ssin("88651204654");

    /** A number that holds and is nobody's. */
    public static final Ssin NOBODY = new Ssin("70610199794");

    private static final Employer BREWERY = new Employer(new CbeNumber("0999100196"), "Brouwerij De Zandbak", "118.07");
    private static final Employer BAKERY = new Employer(new CbeNumber("0999100295"), "Bakkerij Zoet & Zout", "118.03");
    private static final Employer STEELWORKS =
            new Employer(new CbeNumber("0999100394"), "Aciéries du Bac à Sable", "104");
    private static final Employer WEAVING_MILL =
            new Employer(new CbeNumber("0999100493"), "Weverij Aan de Leie", "120");
    private static final Employer SUPERMARKET = new Employer(new CbeNumber("0999100592"), "Buurtwinkel Noord", "202");
    private static final Employer CLEANERS = new Employer(new CbeNumber("0999100691"), "Net & Proper", "121");

    private NamedPeople() {}

    public static List<NamedPerson> all() {
        return List.of(
                careerSwitcher(),
                threeSources(),
                deceased(),
                replacedNumber(),
                bisNumber(),
                unknownToTheAsker(),
                atNoSupplier(),
                studentJob(),
                brusselsName(),
                nothingToTell());
    }

    /** Those with whom they live or lived; {@code docs/people.md} lists them too. */
    public static List<Person> relatives() {
        return all().stream()
                .flatMap(named -> Families.relativesOf(named.person()).stream())
                .toList();
    }

    private static NamedPerson careerSwitcher() {
        Life life = born("85673003360", "Janssens", List.of("Pieter", "Jan"), Gender.MALE, "1985-07-30", "Leuven")
                .movedIn(day("2013-07-01"))
                .is(CivilState.Code.MARRIED, day("2013-06-08"))
                .registered(Families::ofTheCareerSwitcher)
                .with(NamedRisks.ofTheCareerSwitcher(BREWERY.cbeNumber()))
                .employed(BREWERY, period("2007-09-01", "2014-03-31"), 100)
                .selfEmployed(Category.MAIN, period("2014-07-01", "2019-12-31"))
                .appointed("Stad Leuven", "deskundige B1-B3", from("2020-01-01"), 100)
                .knownTo(RVA, UNEMPLOYED, period("2014-04-01", "2014-06-30"))
                .knownTo(VDAB, JOB_SEEKER, period("2014-04-01", "2014-06-30"))
                .knownTo(NIC, INSURED, from("1985-07-30"));
        return new NamedPerson("career switcher", life.person());
    }

    private static NamedPerson threeSources() {
        Life life = born("79711401275", "Peeters", List.of("Sofie"), Gender.FEMALE, "1979-11-14", "Gent")
                .movedIn(day("2016-02-01"))
                .is(CivilState.Code.DIVORCED, day("2016-02-01"))
                .registered(Families::ofThreeSources)
                .with(NamedRisks.ofThreeSources())
                .employed(SUPERMARKET, period("2001-07-01", "2009-08-31"), 100)
                .employed(BAKERY, from("2018-01-08"), 40)
                .selfEmployed(Category.SECONDARY, from("2015-04-01"))
                .appointed("Stedelijk Onderwijs Gent", "leraar", from("2009-09-01"), 50)
                .knownTo(RVA, UNEMPLOYED, from("2017-09-01"))
                .knownTo(VDAB, JOB_SEEKER, period("2017-09-01", "2018-01-07"))
                .knownTo(NIC, INSURED, from("1979-11-14"))
                .knownTo(NIC, INCAPACITATED, period("2021-03-01", "2021-10-31"));
        return new NamedPerson("three sources at once", life.person());
    }

    private static NamedPerson deceased() {
        Life life = born("48621901581", "Maes", List.of("Jozef", "Maria"), Gender.MALE, "1948-02-19", "Antwerpen")
                .movedIn(day("1972-07-01"))
                .is(CivilState.Code.WIDOWED, day("2019-11-30"))
                .registered(Families::ofTheDeceased)
                .with(NamedRisks.ofTheDeceased())
                .died(day("2024-05-07"), "Antwerpen")
                .employed(STEELWORKS, period("1966-09-01", "2003-12-31"), 100)
                .knownTo(RVA, UNEMPLOYED, period("2004-01-01", "2013-02-28"))
                .knownTo(RVA, UNEMPLOYED, Phase.SIGNIFICANT, period("2002-02-01", "2002-04-30"))
                .knownTo(NIC, INSURED, period("1948-02-19", "2024-05-07"))
                .knownTo(NIC, INCAPACITATED, period("2002-05-01", "2003-12-31"))
                .knownTo(Institutions.FPD, PENSION_AWARD, period("2013-03-01", "2024-05-07"))
                .with(NamedDisabilities.ofTheDeceased());
        return new NamedPerson("deceased", life.person());
    }

    private static NamedPerson replacedNumber() {
        Period atTheCentre = period("2011-02-01", "2012-01-31");
        Address home = Place.named("Bruxelles").address(0, "17", day("2014-09-01"));
        Life life = born("91700102419", "El Amrani", List.of("Fatima"), Gender.FEMALE, "1991-10-01", "Bruxelles")
                .bornIn("Tanger", "MA")
                .movedIn(home.since())
                .hadNumber("91610102453")
                .hasNationality("MA")
                .is(CivilState.Code.MARRIED, day("2014-08-23"))
                .registered(Families::ofTheReplacedNumber)
                .with(NamedAssistance.ofTheReplacedNumber(home, atTheCentre, 100))
                .employed(employer(Centre.of(home)), atTheCentre, 100)
                .employed(CLEANERS, period("2012-02-01", "2020-06-30"), 80)
                .knownTo(RVA, UNEMPLOYED, from("2020-07-01"))
                .knownTo(NIC, INSURED, from("2010-09-01"));
        return new NamedPerson("replaced SSIN", life.person());
    }

    /**
     * The one number here that is not month + 60: a BIS number has month + 20 or + 40, so no number can be both. It is
     * safe all the same, since its day is 31 February, which no calendar has and no register can have issued.
     */
    private static NamedPerson bisNumber() {
        Address lille = new Address(
                "Rue du Bac à Sable",
                "14",
                Optional.empty(),
                "59000",
                "Lille",
                Optional.empty(),
                "FR",
                day("2016-01-01"));
        Life life = new Life(
                        new Ssin("79423101142"),
                        "Haddad",
                        List.of("Youssef"),
                        Gender.MALE,
                        new IncompleteDate(1979, 2, 0),
                        new BirthPlace("Alep", "SY"),
                        lille)
                .hasNationality("SY")
                .with(NamedRisks.ofTheBisNumber(WEAVING_MILL.cbeNumber()))
                .employed(WEAVING_MILL, from("2017-04-03"), 100)
                .knownTo(NIC, INSURED, from("2017-04-03"))
                .knownTo(NIC, INCAPACITATED, period("2023-01-09", "2023-06-30"));
        return new NamedPerson("BIS number", life.person());
    }

    private static NamedPerson unknownToTheAsker() {
        Life life = born("92642303605", "Thijs", List.of("Anneleen"), Gender.FEMALE, "1992-04-23", "Brugge")
                .movedIn(day("2019-05-01"))
                .registered(Families::ofTheUnknownToTheAsker)
                .employed(BREWERY, from("2014-10-01"), 100)
                .knownTo(VDAB, JOB_SEEKER, period("2014-07-01", "2014-09-30"))
                .knownTo(NIC, INSURED, from("1992-04-23"))
                .knownTo(NIC, INCAPACITATED, period("2022-01-10", "2022-09-30"));
        return new NamedPerson("unknown to the asker", life.person());
    }

    private static NamedPerson atNoSupplier() {
        Address home = Place.named("Namur").address(0, "17", day("2025-08-15"));
        Life life = born("04690302197", "Dubois", List.of("Lucas", "Émile"), Gender.MALE, "2004-09-03", "Namur")
                .movedIn(home.since())
                .registered(Families::ofTheOneAtNoSupplier)
                .with(NamedAssistance.ofTheOneAtNoSupplier(home))
                .knownTo(RVA, UNEMPLOYED, Phase.PROVISIONAL, from("2025-08-01"))
                .knownTo(VDAB, JOB_SEEKER, from("2025-08-01"))
                .knownTo(NIC, INSURED, from("2004-09-03"))
                .with(NamedDisabilities.ofTheOneAtNoSupplier());
        return new NamedPerson("at no supplier", life.person());
    }

    private static NamedPerson studentJob() {
        Life life = born("05661700878", "Thys", List.of("Emma"), Gender.FEMALE, "2005-06-17", "Hasselt")
                .registered(Families::ofTheStudent)
                .workedAsStudent(BAKERY, period("2023-07-01", "2023-07-31"))
                .workedAsStudent(SUPERMARKET, period("2024-08-01", "2024-08-30"))
                .knownTo(RVA, UNEMPLOYED, Phase.PROVISIONAL, from("2025-09-01"))
                .knownTo(VDAB, JOB_SEEKER, from("2025-09-01"))
                .knownTo(NIC, INSURED, from("2005-06-17"));
        return new NamedPerson("student job", life.person());
    }

    private static NamedPerson brusselsName() {
        Life life = born(
                        "66720502665",
                        "Vandenbroucke",
                        List.of("Marie-Thérèse", "Ghislaine"),
                        Gender.FEMALE,
                        "1966-12-05",
                        "Bruxelles")
                .movedIn(day("1990-05-12"))
                .is(CivilState.Code.MARRIED, day("1990-05-12"))
                .registered(Families::ofTheBrusselsName)
                .selfEmployed(Category.ASSISTING, period("1991-01-01", "1998-12-31"))
                .selfEmployed(Category.MAIN, period("1999-01-01", "2022-06-30"))
                .knownTo(RVA, UNEMPLOYED, from("2022-07-01"))
                .knownTo(VDAB, JOB_SEEKER, from("2022-07-01"))
                .knownTo(NIC, INSURED, from("1966-12-05"))
                .knownTo(NIC, INCAPACITATED, from("2023-11-01"))
                .with(NamedDisabilities.ofTheBrusselsName());
        return new NamedPerson("Brussels French name", life.person());
    }

    private static NamedPerson nothingToTell() {
        Life life = born("58632701954", "D'Hondt", List.of("Geert"), Gender.MALE, "1958-03-27", "Kortrijk")
                .is(CivilState.Code.SINGLE, day("1958-03-27"))
                .registered(Families::ofTheOneWithNothingToTell)
                // A declaration of employment that the employer withdrew left a file without an employment.
                .knownTo(RSZ, Life.EMPLOYEE, Phase.PROVISIONAL, period("2019-05-01", "2019-05-31"))
                .with(new WithdrawnEmployments(
                        List.of(new Employment(CLEANERS, period("2019-05-01", "2019-05-31"), 100))))
                .knownTo(RVA, UNEMPLOYED, from("2015-01-01"))
                .knownTo(VDAB, JOB_SEEKER, from("2015-01-01"))
                .knownTo(NIC, INSURED, from("1958-03-27"))
                .knownTo(NIC, INCAPACITATED, period("2018-02-01", "2019-12-31"));
        return new NamedPerson("nothing to tell", life.person());
    }

    private static Life born(
            String ssin, String lastName, List<String> firstNames, Gender gender, String on, String municipality) {
        Place place = Place.named(municipality);
        return new Life(
                new Ssin(ssin),
                lastName,
                firstNames,
                gender,
                IncompleteDate.of(day(on)),
                new BirthPlace(place.name(), "BE"),
                place.address(0, "17", day(on)));
    }

    /** A public body has no joint committee: the declarations of employers write 999. */
    private static Employer employer(Centre centre) {
        return new Employer(centre.cbeNumber(), centre.name(), "999");
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static Period from(String begin) {
        return Period.from(day(begin));
    }

    private static Period period(String begin, String end) {
        return Period.of(day(begin), day(end));
    }
}
