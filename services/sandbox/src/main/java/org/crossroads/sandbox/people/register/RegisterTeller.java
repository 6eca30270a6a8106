package org.crossroads.sandbox.people.register;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.crossroads.sandbox.people.Chance;
import org.crossroads.sandbox.people.ChapterTeller;
import org.crossroads.sandbox.people.Person;
import org.crossroads.sandbox.people.Person.CivilState;

/** Writes the register of those about whom nothing was told: what is known now, a marriage before its end, a life alone. */
public final class RegisterTeller implements ChapterTeller {

    private static final int EARLIEST_MARRIAGE = 19;

    @Override
    public Class<CivilRegister> kind() {
        return CivilRegister.class;
    }

    /** Empty for people with a BIS number: the National Register does not know them. */
    @Override
    public Optional<CivilRegister> tell(Person soFar) {
        if (!soFar.isInNationalRegister()) {
            return Optional.empty();
        }
        RegisterDraft draft = RegisterDraft.of(soFar);
        CivilState now = soFar.civilState();
        if (now.code() == CivilState.Code.WIDOWED || now.code() == CivilState.Code.DIVORCED) {
            draft.being(CivilState.Code.MARRIED, marriage(soFar, now.since()));
        }
        return Optional.of(draft.register());
    }

    /** A day between coming of age and the end of the marriage. */
    private static LocalDate marriage(Person person, LocalDate ended) {
        LocalDate earliest = person.birthDate().first().plusYears(EARLIEST_MARRIAGE);
        RandomGenerator chance = Chance.of(person.ssin(), "marriage");
        return earliest.plusDays(chance.nextLong(Math.max(1, ChronoUnit.DAYS.between(earliest, ended))));
    }
}
