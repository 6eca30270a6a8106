package org.crossroads.hub.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.crossroads.hub.directory.Inscription.Phase;
import org.crossroads.hub.fixtures.Star;
import org.crossroads.hub.network.InstitutionCode;
import org.junit.jupiter.api.Test;

class PersonReferencesTest {

    private static final Period IN_2020 = Period.of(LocalDate.of(2020, 1, 1), LocalDate.of(2020, 12, 31));
    private static final InstitutionCode RVA = Star.RVA.code();

    @Test
    void aPersonWithoutInscriptionsIsKnownNowhere() {
        assertThat(person(List.of()).isIntegrated(RVA, Set.of(), Period.from(LocalDate.MIN)))
                .isFalse();
    }

    @Test
    void theInstitutionTheQualityAndThePeriodMustAllFit() {
        PersonReferences person = person(List.of(inscription(RVA, Star.UNEMPLOYED, IN_2020)));

        assertThat(person.isIntegrated(RVA, Set.of(Star.UNEMPLOYED), IN_2020)).isTrue();
        assertThat(person.isIntegrated(Star.RSZ.code(), Set.of(Star.UNEMPLOYED), IN_2020))
                .isFalse();
        assertThat(person.isIntegrated(RVA, Set.of(Star.CAREER_BREAK), IN_2020)).isFalse();
        assertThat(person.isIntegrated(RVA, Set.of(Star.UNEMPLOYED), Period.from(LocalDate.of(2021, 1, 1))))
                .isFalse();
    }

    @Test
    void aFittingQualityInOneInscriptionAndAFittingPeriodInAnotherAreNotEnough() {
        Period now = Period.from(Star.TODAY);
        PersonReferences person =
                person(List.of(inscription(RVA, Star.UNEMPLOYED, IN_2020), inscription(RVA, Star.CAREER_BREAK, now)));

        assertThat(person.isIntegrated(RVA, Set.of(Star.UNEMPLOYED), now)).isFalse();
    }

    @Test
    void theTextOfAPersonsReferencesHidesWhoItIs() {
        PersonReferences person = new PersonReferences(
                Star.PERSON, Optional.of(Star.OTHER_PERSON), List.of(inscription(RVA, Star.UNEMPLOYED, IN_2020)));

        assertThat(person.toString()).doesNotContain(Star.PERSON.digits()).doesNotContain(Star.OTHER_PERSON.digits());
    }

    @Property
    void oneMoreInscriptionNeverMakesAPersonUnknown(
            @ForAll("inscriptions") List<Inscription> inscriptions, @ForAll("inscription") Inscription more) {
        PersonReferences before = person(inscriptions);
        List<Inscription> longer = new ArrayList<>(inscriptions);
        longer.add(more);

        for (Quality quality : List.of(Star.UNEMPLOYED, Star.CAREER_BREAK)) {
            if (before.isIntegrated(RVA, Set.of(quality), IN_2020)) {
                assertThat(person(longer).isIntegrated(RVA, Set.of(quality), IN_2020))
                        .isTrue();
            }
        }
    }

    @Property
    void knownInAnyOfSeveralQualitiesIsKnownInOneOfThem(@ForAll("inscriptions") List<Inscription> inscriptions) {
        PersonReferences person = person(inscriptions);
        boolean inOne = person.isIntegrated(RVA, Set.of(Star.UNEMPLOYED), IN_2020)
                || person.isIntegrated(RVA, Set.of(Star.CAREER_BREAK), IN_2020);

        assertThat(person.isIntegrated(RVA, Set.of(Star.UNEMPLOYED, Star.CAREER_BREAK), IN_2020))
                .isEqualTo(inOne);
    }

    @Provide
    Arbitrary<Inscription> inscription() {
        return Combinators.combine(
                        Arbitraries.of(RVA, Star.RSZ.code()),
                        Arbitraries.of(Star.UNEMPLOYED, Star.CAREER_BREAK),
                        Arbitraries.of(IN_2020, Period.from(Star.TODAY), Period.from(LocalDate.of(2020, 12, 31))))
                .as(PersonReferencesTest::inscription);
    }

    @Provide
    Arbitrary<List<Inscription>> inscriptions() {
        return inscription().list().ofMaxSize(4);
    }

    private static Inscription inscription(InstitutionCode institution, Quality quality, Period period) {
        return new Inscription(Star.PERSON, institution, quality, Phase.DEFINITIVE, period);
    }

    private static PersonReferences person(List<Inscription> inscriptions) {
        return new PersonReferences(Star.PERSON, Optional.empty(), inscriptions);
    }
}
