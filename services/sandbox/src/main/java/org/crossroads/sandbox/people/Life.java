package org.crossroads.sandbox.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.crossroads.hub.directory.Inscription;
import org.crossroads.hub.directory.Inscription.Phase;
import org.crossroads.hub.directory.Period;
import org.crossroads.hub.directory.Quality;
import org.crossroads.hub.identifier.Ssin;
import org.crossroads.hub.network.InstitutionCode;
import org.crossroads.hub.person.IncompleteDate;
import org.crossroads.sandbox.people.Person.Address;
import org.crossroads.sandbox.people.Person.BirthPlace;
import org.crossroads.sandbox.people.Person.CivilState;
import org.crossroads.sandbox.people.Person.Decease;
import org.crossroads.sandbox.people.Person.Gender;
import org.crossroads.sandbox.people.WorkHistory.Appointment;
import org.crossroads.sandbox.people.WorkHistory.Employer;
import org.crossroads.sandbox.people.WorkHistory.Employment;
import org.crossroads.sandbox.people.WorkHistory.SelfEmployment;
import org.crossroads.sandbox.people.register.CivilRegister;

/**
 * Tells the story of a person, so that all sources agree: what is told once here is what each of them knows.
 *
 * <p>Who worked has a file at the source of that kind of work, from the first day to the last; the teller adds the files
 * of those who only ask.
 */
final class Life {

    static final Quality EMPLOYEE = new Quality(12, 10);
    static final Quality SELF_EMPLOYED = new Quality(15, 2);
    static final Quality PENSION_AWARD = new Quality(5, 20);
    static final Quality PENSION_RECORD = new Quality(5, 150);
    static final Quality UNEMPLOYED = new Quality(18, 1);
    static final Quality INSURED = new Quality(11, 1);
    static final Quality INCAPACITATED = new Quality(11, 2);
    /** The field's table has no qualities for sector 53; this one is the sandbox's own. */
    static final Quality JOB_SEEKER = new Quality(53, 1);

    private final Ssin ssin;
    private final String lastName;
    private final List<String> firstNames;
    private final Gender gender;
    private final IncompleteDate birthDate;
    private BirthPlace birthPlace;
    private Address address;
    private final List<Employment> employments = new ArrayList<>();
    private final List<SelfEmployment> selfEmployments = new ArrayList<>();
    private final List<Appointment> appointments = new ArrayList<>();
    private final List<Chapter> chapters = new ArrayList<>();
    private Optional<Function<Person, CivilRegister>> register = Optional.empty();
    private final List<Inscription> files = new ArrayList<>();
    private Optional<Ssin> replaces = Optional.empty();
    private Optional<Decease> decease = Optional.empty();
    private String nationality = "BE";
    private CivilState civilState;

    Life(
            Ssin ssin,
            String lastName,
            List<String> firstNames,
            Gender gender,
            IncompleteDate birthDate,
            BirthPlace birthPlace,
            Address address) {
        this.ssin = ssin;
        this.lastName = lastName;
        this.firstNames = List.copyOf(firstNames);
        this.gender = gender;
        this.birthDate = birthDate;
        this.birthPlace = birthPlace;
        this.address = address;
        this.civilState = new CivilState(CivilState.Code.SINGLE, birthDate.last());
    }

    Life hadNumber(String old) {
        replaces = Optional.of(new Ssin(old));
        return this;
    }

    Life hasNationality(String country) {
        nationality = country;
        return this;
    }

    Life bornIn(String place, String country) {
        birthPlace = new BirthPlace(place, country);
        return this;
    }

    /** The address is the same, but not from birth on. */
    Life movedIn(LocalDate since) {
        address = address.since(since);
        return this;
    }

    Life is(CivilState.Code code, LocalDate since) {
        civilState = new CivilState(code, since);
        return this;
    }

    Life died(LocalDate date, String municipality) {
        decease = Optional.of(new Decease(date, municipality));
        return this;
    }

    Life employed(Employer employer, Period period, int percent) {
        employments.add(new Employment(employer, period, percent));
        return this;
    }

    Life workedAsStudent(Employer employer, Period period) {
        employments.add(new Employment(employer, period, 100, Employment.Contract.STUDENT));
        return this;
    }

    Life selfEmployed(SelfEmployment.Category category, Period period) {
        selfEmployments.add(new SelfEmployment(period, category));
        return this;
    }

    Life appointed(String administration, String grade, Period period, int percent) {
        appointments.add(new Appointment(administration, grade, period, percent));
        return this;
    }

    /** A chapter of its own, instead of the one that would follow from the rest. */
    Life with(Chapter chapter) {
        chapters.add(chapter);
        return this;
    }

    /** What the National Register knows beside the present state, which it gets. */
    Life registered(Function<Person, CivilRegister> story) {
        register = Optional.of(story);
        return this;
    }

    Life knownTo(InstitutionCode institution, Quality quality, Phase phase, Period period) {
        files.add(new Inscription(ssin, institution, quality, phase, period));
        return this;
    }

    Life knownTo(InstitutionCode institution, Quality quality, Period period) {
        return knownTo(institution, quality, Phase.DEFINITIVE, period);
    }

    Person person() {
        sourcesKnow(Institutions.RSZ, EMPLOYEE, employments.stream().map(Employment::period));
        sourcesKnow(Institutions.RSVZ, SELF_EMPLOYED, selfEmployments.stream().map(SelfEmployment::period));
        sourcesKnow(Institutions.FPD, PENSION_RECORD, appointments.stream().map(Appointment::period));
        Person person = new Person(
                ssin,
                replaces,
                lastName,
                firstNames,
                gender,
                birthDate,
                birthPlace,
                nationality,
                civilState,
                address,
                decease,
                new WorkHistory(employments, selfEmployments, appointments),
                List.of(),
                files);
        for (Chapter told : chapters) {
            person = person.with(told);
        }
        if (register.isPresent()) {
            person = person.with(register.get().apply(person));
        }
        for (ChapterTeller teller : ChapterTeller.ALL) {
            if (person.chapter(teller.kind()).isEmpty()) {
                Person soFar = person;
                person = teller.tell(soFar).map(soFar::with).orElse(soFar);
            }
        }
        return person;
    }

    private void sourcesKnow(InstitutionCode source, Quality quality, Stream<Period> periods) {
        WorkHistory.span(periods).ifPresent(span -> knownTo(source, quality, span));
    }
}
