package org.crossroads.hub.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.crossroads.hub.directory.Inscription.Phase;
import org.crossroads.hub.fixtures.InMemoryInstitutions;
import org.crossroads.hub.fixtures.Star;
import org.crossroads.hub.network.Institution;
import org.junit.jupiter.api.Test;

class RegisterViewTest {

    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);
    private static final Inscription AT_THE_FUND = file(Star.UNION_FUND, Star.UNEMPLOYED, Period.from(NEW_YEAR));
    private static final Inscription AT_RVA = file(Star.RVA, Star.CAREER_BREAK, Period.from(NEW_YEAR));
    private static final Inscription AT_RSZ = file(Star.RSZ, Star.WORKER, Period.from(NEW_YEAR));

    private final RegisterView registers = new RegisterView(new InMemoryInstitutions(Star.everybody()));

    @Test
    void thePrimaryRegisterIsOfInstitutionsConnectedDirectly() {
        assertThat(registers.primary(person(AT_THE_FUND, AT_RVA, AT_RSZ))).containsExactly(AT_RVA, AT_RSZ);
    }

    @Test
    void theSectoralRegisterIsOfTheSectorsCooperatingInstitutions() {
        PersonReferences person = person(AT_THE_FUND, AT_RVA, AT_RSZ);

        assertThat(registers.sectoral(person, 18)).containsExactly(AT_THE_FUND);
        assertThat(registers.sectoral(person, 12)).isEmpty();
    }

    @Test
    void fromOutsideAFundsFileIsThatOfWhoManagesTheSector() {
        PersonReferences seen = registers.fromOutside(person(AT_THE_FUND, AT_RSZ));

        assertThat(seen.inscriptions()).containsExactly(file(Star.RVA, Star.UNEMPLOYED, Period.from(NEW_YEAR)), AT_RSZ);
    }

    @Test
    void aFundWhoseSectorNobodyManagesIsNotSeenFromOutside() {
        RegisterView unmanaged = new RegisterView(new InMemoryInstitutions(List.of(Star.UNION_FUND)));

        assertThat(unmanaged.fromOutside(person(AT_THE_FUND)).inscriptions()).isEmpty();
    }

    @Test
    void elsewhereIsEverySectorButTheAskersOwnWithoutAWordOnByWhom() {
        Inscription atAnotherTime =
                file(Star.RVA, Star.UNEMPLOYED, Period.of(NEW_YEAR.minusYears(1), NEW_YEAR.minusDays(1)));
        PersonReferences person = person(AT_THE_FUND, atAnotherTime, AT_RSZ);

        // Two files in one quality are one: how many funds there were is not told either.
        assertThat(registers.elsewhere(person, Star.RSZ))
                .containsExactly(new KnownInSector(18, Star.UNEMPLOYED, Period.from(NEW_YEAR.minusYears(1))));
        assertThat(registers.elsewhere(person, Star.RVA))
                .containsExactly(new KnownInSector(12, Star.WORKER, Period.from(NEW_YEAR)));
        assertThat(registers.elsewhere(person(), Star.RVA)).isEmpty();
    }

    @Test
    void aFileOfAnInstitutionThatIsRegisteredNoMoreIsInTheSectorOfItsQuality() {
        RegisterView afterwards = new RegisterView(new InMemoryInstitutions(List.of(Star.RVA)));

        assertThat(afterwards.elsewhere(person(AT_RSZ), Star.RVA))
                .containsExactly(new KnownInSector(12, Star.WORKER, Period.from(NEW_YEAR)));
    }

    private static PersonReferences person(Inscription... inscriptions) {
        return new PersonReferences(Star.PERSON, Optional.empty(), List.of(inscriptions));
    }

    private static Inscription file(Institution holder, Quality quality, Period period) {
        return new Inscription(Star.PERSON, holder.code(), quality, Phase.DEFINITIVE, period);
    }
}
