package org.crossroads.store.registry;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.crossroads.hub.identifier.Ssin;
import org.crossroads.hub.network.InstitutionCode;
import org.crossroads.hub.person.Gender;
import org.crossroads.hub.person.Identity;
import org.crossroads.hub.person.IncompleteDate;
import org.crossroads.hub.person.PersonData;
import org.crossroads.hub.person.PersonData.Address;
import org.crossroads.hub.person.PersonData.BirthPlace;
import org.crossroads.hub.person.PersonData.CivilState;
import org.crossroads.hub.person.PersonData.Decease;
import org.crossroads.hub.register.RegisterEntry;
import org.crossroads.store.JdbcCrossroadsRegisters;
import org.crossroads.store.JdbcCrossroadsRegisters.Entered;

/**
 * {@code registers.yaml}: the people of the Crossroads registers, BIS and RAD; the number says in which of the two. They are
 * taken over once, into registers in which there is nothing: afterwards institutions write to them.
 */
public final class RegistersFile {

    static final String NAME = "registers.yaml";

    private static final Set<String> FIELDS = Set.of(
            "ssin",
            "from",
            "canceled",
            "lastName",
            "firstNames",
            "gender",
            "birthDate",
            "birthPlace",
            "birthCountry",
            "nationality",
            "civilState",
            "civilStateSince",
            "street",
            "houseNumber",
            "box",
            "postalCode",
            "municipality",
            "nisCode",
            "country",
            "addressSince",
            "deceaseDate",
            "deceasePlace");

    private final Path file;
    private final List<Entered> people;

    private RegistersFile(Path file, List<Entered> people) {
        this.file = file;
        this.people = people;
    }

    /**
     * Reads and checks; there is nobody in a file that is not there.
     *
     * @throws InvalidRegistry naming file, row and field
     */
    public static RegistersFile read(Path directory) {
        Path file = directory.resolve(NAME);
        return new RegistersFile(file, Files.exists(file) ? people(file) : List.of());
    }

    /**
     * Fills the registers; those in which there is something stay as they are.
     *
     * @param by who takes the people over
     * @return how many people the file has; 0 when the registers were not empty
     * @throws InvalidRegistry when two people have one number; then nothing is changed
     */
    public int fill(JdbcCrossroadsRegisters registers, InstitutionCode by) {
        try {
            return registers.fill(people.iterator(), by) ? people.size() : 0;
        } catch (IllegalArgumentException e) {
            throw new InvalidRegistry(file, String.valueOf(e.getMessage()), e);
        }
    }

    private static List<Entered> people(Path file) {
        return YamlRow.of(file, FIELDS).stream()
                .map(row -> new Entered(
                        new RegisterEntry(row.value("ssin", Ssin::new), person(row)),
                        row.value("from", LocalDate::parse),
                        row.optionalText("canceled")))
                .toList();
    }

    private static PersonData person(YamlRow row) {
        Identity identity = new Identity(
                row.text("lastName"),
                row.values("firstNames", name -> name),
                row.value("gender", text -> InstitutionsFile.constant(Gender.class, text)),
                row.value("birthDate", RegistersFile::date));
        Optional<BirthPlace> birthPlace = row.optionalText("birthCountry")
                .map(country -> new BirthPlace(row.optionalText("birthPlace"), country));
        Optional<CivilState> civilState = row.optionalValue(
                        "civilState", text -> InstitutionsFile.constant(CivilState.Code.class, text))
                .map(code -> new CivilState(code, row.optionalValue("civilStateSince", RegistersFile::date)));
        Optional<Decease> decease = row.optionalValue("deceaseDate", RegistersFile::date)
                .map(day -> new Decease(day, row.optionalText("deceasePlace")));
        try {
            return new PersonData(
                    identity, birthPlace, row.optionalText("nationality"), civilState, address(row), decease);
        } catch (IllegalArgumentException e) {
            throw row.invalid("lastName", "is of a person who cannot be: " + e.getMessage());
        }
    }

    private static Optional<Address> address(YamlRow row) {
        return row.optionalText("street")
                .map(street -> new Address(
                        street,
                        row.text("houseNumber"),
                        row.optionalText("box"),
                        row.text("postalCode"),
                        row.text("municipality"),
                        row.optionalText("nisCode"),
                        row.text("country"),
                        row.optionalValue("addressSince", RegistersFile::date)));
    }

    private static IncompleteDate date(String text) {
        return IncompleteDate.parse(text)
                .orElseThrow(() ->
                        new IllegalArgumentException("is not a date, written 2026-01-31, with 00 for what is unknown"));
    }
}
