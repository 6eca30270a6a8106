package org.crossroads.store.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.crossroads.hub.identifier.Ssin;
import org.crossroads.hub.network.InstitutionCode;
import org.crossroads.hub.register.Numbering;
import org.crossroads.hub.register.Register;
import org.crossroads.hub.register.Standing;
import org.crossroads.hub.register.Standing.Kept;
import org.crossroads.store.JdbcCrossroadsRegisters;
import org.crossroads.store.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RegistersFileTest {

    private static final InstitutionCode KSZ = new InstitutionCode("KSZ");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 3);
    private static final Ssin BIS = new Ssin("79423101142");
    private static final Ssin NATIONAL = Ssin.withCheckDigits("416512002", false);
    private static final Ssin IN_ERROR = Ssin.withCheckDigits("794231099", false);

    private static final String PEOPLE = """
            - {ssin: '%s', from: '2017-04-03', lastName: Haddad, firstNames: [Youssef], gender: male,
               birthDate: '1979-02-00', birthPlace: Alep, birthCountry: SY, nationality: SY,
               civilState: single, street: Rue du Bac, houseNumber: '14', postalCode: '59000',
               municipality: Lille, country: FR, addressSince: '2016-01-01'}
            - {ssin: '%s', from: '2009-10-01', lastName: Wouters, firstNames: [Maria, Clara], gender: female,
               birthDate: '1941-05-12'}
            - {ssin: '%s', from: '2020-01-01', canceled: given twice, lastName: Haddad, firstNames: [],
               gender: unknown, birthDate: '1979-00-00'}
            """.formatted(BIS.digits(), NATIONAL.digits(), IN_ERROR.digits());

    @TempDir
    private Path directory;

    private final TestStore store = TestStore.h2();
    private final JdbcCrossroadsRegisters registers =
            new JdbcCrossroadsRegisters(store.open(), Numbering.NEVER_ISSUED, Clock.systemUTC());

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void thePeopleOfTheFileAreTakenOverOnce() throws IOException {
        write(PEOPLE);

        assertThat(RegistersFile.read(directory).fill(registers, KSZ)).isEqualTo(3);

        assertThat(registers.standing(BIS, TODAY)).isInstanceOfSatisfying(Kept.class, kept -> {
            assertThat(kept.entry().register()).isEqualTo(Register.BIS);
            assertThat(kept.entry().person().address().orElseThrow().municipality())
                    .isEqualTo("Lille");
        });
        assertThat(registers.standing(NATIONAL, TODAY)).isInstanceOfSatisfying(Kept.class, kept -> {
            assertThat(kept.entry().register()).isEqualTo(Register.RAD);
            assertThat(kept.entry().person().identity().firstNames()).containsExactly("Maria", "Clara");
        });
        assertThat(registers.standing(IN_ERROR, TODAY)).isEqualTo(new Standing.Canceled(IN_ERROR));
        assertThat(RegistersFile.read(directory).fill(registers, KSZ)).isZero();
    }

    @Test
    void withoutAFileNothingHappens() {
        assertThat(RegistersFile.read(directory).fill(registers, KSZ)).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1979-02-00 | 1979-02-31 | row 1, field birthDate",
                "79423101142 | 79423101143 | row 1, field ssin",
                "firstNames: [Maria, Clara] | given: [Maria] | row 2",
                "gender: female | gender: x | row 2, field gender",
                "birthDate: '1941-05-12' | birthDate: '1941-05-12', deceaseDate: '1940-01-01' | row 2, field lastName",
            })
    void aFileThatIsWrongSaysWhereAndNothingIsTakenOver(String good, String bad, String place) throws IOException {
        write(PEOPLE.replace(good, bad));

        assertThatThrownBy(() -> RegistersFile.read(directory).fill(registers, KSZ))
                .isInstanceOf(InvalidRegistry.class)
                .hasMessageContaining("registers.yaml")
                .hasMessageContaining(place);
        assertThat(registers.standing(BIS, TODAY)).isEqualTo(new Standing.Unknown(BIS));
    }

    @Test
    void twoPeopleWithOneNumberAreRefused() throws IOException {
        write(PEOPLE.replace(NATIONAL.digits(), BIS.digits()));

        assertThatThrownBy(() -> RegistersFile.read(directory).fill(registers, KSZ))
                .isInstanceOf(InvalidRegistry.class)
                .hasMessageContaining("person 2");
    }

    private void write(String people) throws IOException {
        Files.writeString(directory.resolve("registers.yaml"), people);
    }
}
