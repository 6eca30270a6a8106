package org.crossroads.sandbox.people;

import java.time.LocalDate;
import java.util.List;
import org.crossroads.hub.identifier.Ssin;
import org.crossroads.hub.person.IncompleteDate;
import org.crossroads.sandbox.people.Person.CivilState.Code;
import org.crossroads.sandbox.people.Person.Gender;
import org.crossroads.sandbox.people.register.CivilRegister;
import org.crossroads.sandbox.people.register.Household;
import org.crossroads.sandbox.people.register.Household.Member;
import org.crossroads.sandbox.people.register.Household.Relation;
import org.crossroads.sandbox.people.register.RegisterDraft;

/**
 * Where the people with a name lived, and with whom. Told once, in the register of the one with a name: the registers of the
 * others follow from it. Households from before somebody left home are told only where they matter.
 */
final class Families {

    private Families() {}

    static CivilRegister ofTheCareerSwitcher(Person self) {
        LocalDate home = self.address().since();
        LocalDate birth = day("2016-05-12");
        Member he = Member.of(self, Relation.REFERENCE_PERSON, home);
        Member she = woman("87622101267", "Wouters", "Liesbeth", "1987-02-21", Relation.SPOUSE, home);
        Member daughter = woman("16651201458", "Janssens", "Noor", "2016-05-12", Relation.CHILD, birth);
        return RegisterDraft.of(self)
                .residing(Place.named("Leuven").address(3, "4", self.birthDate().first()))
                .living(new Household(he, List.of(she)), home)
                .living(new Household(he, List.of(she, daughter)), birth)
                .register();
    }

    static CivilRegister ofThreeSources(Person self) {
        LocalDate wedding = day("2005-06-18");
        LocalDate birth = day("2008-03-03");
        LocalDate home = self.address().since();
        Member husband = man("77683001118", "Claeys", "Wim", "1977-08-30", Relation.REFERENCE_PERSON, wedding);
        Member wife = Member.of(self, Relation.SPOUSE, wedding);
        Member mother = Member.of(self, Relation.REFERENCE_PERSON, home);
        return RegisterDraft.of(self)
                .residing(Place.named("Gent").address(1, "3", self.birthDate().first()))
                .residing(Place.named("Gent").address(4, "8", wedding))
                .being(Code.MARRIED, wedding)
                .living(new Household(husband, List.of(wife)), wedding)
                .living(new Household(husband, List.of(wife, son(birth))), birth)
                .living(new Household(mother, List.of(son(home))), home)
                .register();
    }

    private static Member son(LocalDate since) {
        return man("08630301350", "Claeys", "Jef", "2008-03-03", Relation.CHILD, since);
    }

    static CivilRegister ofTheDeceased(Person self) {
        LocalDate home = self.address().since();
        Member he = Member.of(self, Relation.REFERENCE_PERSON, home);
        Member she = woman("50690801616", "Goossens", "Maria", "1950-09-08", Relation.SPOUSE, home);
        return RegisterDraft.of(self)
                .residing(Place.named("Antwerpen")
                        .address(3, "61", self.birthDate().first()))
                .being(Code.MARRIED, day("1972-06-17"))
                .living(new Household(he, List.of(she)), home)
                .living(new Household(he, List.of()), self.civilState().since().plusDays(1))
                .register();
    }

    /** Her name was spelled otherwise until the municipality saw her certificate of birth, with the right month. */
    static CivilRegister ofTheReplacedNumber(Person self) {
        LocalDate arrival = day("2010-09-01");
        LocalDate home = self.address().since();
        LocalDate birth = day("2017-03-30");
        Member mother = woman("68640901836", "Naciri", "Naima", "1968-04-09", Relation.REFERENCE_PERSON, arrival);
        Member she = Member.of(self, Relation.REFERENCE_PERSON, home);
        Member husband = man("88611501564", "Benali", "Karim", "1988-01-15", Relation.SPOUSE, home);
        Member daughter = woman("17633002004", "Benali", "Yasmin", "2017-03-30", Relation.CHILD, birth);
        return RegisterDraft.of(self)
                .calledBefore("Elamrani", day("2013-05-13"))
                .residing(Place.named("Bruxelles").address(1, "22", arrival))
                .living(new Household(mother, List.of(Member.of(self, Relation.CHILD, arrival))), arrival)
                .living(new Household(she, List.of(husband)), home)
                .living(new Household(she, List.of(husband, daughter)), birth)
                .register();
    }

    static CivilRegister ofTheUnknownToTheAsker(Person self) {
        LocalDate home = self.address().since();
        Member she = Member.of(self, Relation.REFERENCE_PERSON, home);
        Member he = man("90720101719", "Devos", "Bram", "1990-12-01", Relation.PARTNER, home);
        return RegisterDraft.of(self)
                .residing(
                        Place.named("Brugge").address(3, "12", self.birthDate().first()))
                .living(new Household(she, List.of(he)), home)
                .register();
    }

    static CivilRegister ofTheOneAtNoSupplier(Person self) {
        LocalDate birth = self.birthDate().first();
        Member mother = woman("75660602289", "Lambert", "Isabelle", "1975-06-06", Relation.REFERENCE_PERSON, birth);
        return RegisterDraft.of(self)
                .residing(Place.named("Namur").address(1, "9", birth))
                .living(new Household(mother, List.of(Member.of(self, Relation.CHILD, birth))), birth)
                .livingAlone(self.address().since())
                .register();
    }

    static CivilRegister ofTheStudent(Person self) {
        LocalDate birth = self.birthDate().first();
        LocalDate wedding = day("2001-05-05");
        Member father = man("74701001976", "Thys", "Dirk", "1974-10-10", Relation.REFERENCE_PERSON, wedding);
        Member mother = woman("76612802492", "Bergmans", "Ilse", "1976-01-28", Relation.SPOUSE, wedding);
        return RegisterDraft.of(self)
                .living(new Household(father, List.of(mother, Member.of(self, Relation.CHILD, birth))), birth)
                .register();
    }

    static CivilRegister ofTheBrusselsName(Person self) {
        LocalDate home = self.address().since();
        Member he = man("63621102148", "Lemaire", "Philippe", "1963-02-11", Relation.REFERENCE_PERSON, home);
        return RegisterDraft.of(self)
                .residing(Place.named("Bruxelles")
                        .address(2, "40", self.birthDate().first()))
                .living(new Household(he, List.of(Member.of(self, Relation.SPOUSE, home))), home)
                .register();
    }

    static CivilRegister ofTheOneWithNothingToTell(Person self) {
        LocalDate takenIn = day("2012-01-01");
        Member he = Member.of(self, Relation.REFERENCE_PERSON, day("1980-01-01"));
        Member mother = woman("34650502623", "Vanhoutte", "Godelieve", "1934-05-05", Relation.PARENT, takenIn);
        return RegisterDraft.of(self)
                .livingAlone(day("1980-01-01"))
                .living(new Household(he, List.of(mother)), takenIn)
                .register();
    }

    /** Everybody with whom that person lived, each with a life of their own. */
    static List<Person> relativesOf(Person named) {
        return named.chapter(CivilRegister.class).stream()
                .flatMap(register -> Relative.all(named, register))
                .map(Relative::person)
                .toList();
    }

    private static Member man(
            String ssin, String lastName, String firstName, String born, Relation relation, LocalDate since) {
        return member(ssin, lastName, firstName, Gender.MALE, born, relation, since);
    }

    private static Member woman(
            String ssin, String lastName, String firstName, String born, Relation relation, LocalDate since) {
        return member(ssin, lastName, firstName, Gender.FEMALE, born, relation, since);
    }

    private static Member member(
            String ssin,
            String lastName,
            String firstName,
            Gender gender,
            String born,
            Relation relation,
            LocalDate since) {
        return new Member(
                new Ssin(ssin), lastName, List.of(firstName), gender, IncompleteDate.of(day(born)), relation, since);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
