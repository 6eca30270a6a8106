package org.crossroads.hub.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Names here sound alike when they differ in doubled letters only. */
class LikenessTest {

    private static final Identity YOUSSEF =
            new Identity("Haddad", List.of("Youssef", "Karim"), Gender.MALE, new IncompleteDate(1979, 2, 17));

    private final Likeness likeness = new Likeness(plain -> Set.of(plain.replaceAll("(.)\\1", "$1")));

    @Test
    void whoeverFitsExactlyHasAHundred() {
        assertThat(score("HADDAD", "youssef", "1979-02-17", 0)).hasValue(100);
        assertThat(score("Haddad", null, "1979-02-00", 0)).hasValue(100);
    }

    @Test
    void aNameThatSoundsAlikeIsWorthLess() {
        assertThat(score("Hadad", "Yousef", "1979-02-17", 0)).hasValue(55 + 15 + 20);
        assertThat(score("Haddad", "Karim", "1979-02-17", 0)).hasValue(60 + 8 + 20);
    }

    @Test
    void aParticleMoreOrLessIsWorthLessStill() {
        assertThat(score("El Haddad", "Youssef", "1979-02-17", 0)).hasValue(30 + 20 + 20);
    }

    @Test
    void eachYearBesideCostsAPointAndBeyondTheToleranceNobodyFits() {
        assertThat(score("Haddad", "Youssef", "1981-02-17", 2)).hasValue(98);
        assertThat(score("Haddad", "Youssef", "1981-02-18", 1)).isEmpty();
        assertThat(score("Haddad", "Youssef", "1981-02-17", 1)).isEmpty();
    }

    @Test
    void whoIsNamedOtherwiseDoesNotFit() {
        assertThat(score("Maes", "Youssef", "1979-02-17", 0)).isEmpty();
        assertThat(score("Haddad", "Pieter", "1979-02-17", 0)).isEmpty();
    }

    @Test
    void anotherSexDoesNotFitAndAnUnknownOneAlways() {
        PersonSearch woman = search("Haddad", null, "1979-02-17", 0, Optional.of(Gender.FEMALE));
        Identity unknown = new Identity("Haddad", List.of(), Gender.UNKNOWN, YOUSSEF.birthDate());

        assertThat(likeness.score(woman, YOUSSEF)).isEmpty();
        assertThat(likeness.score(woman, unknown)).hasValue(100);
        assertThat(likeness.score(search("Haddad", null, "1979-02-17", 0, Optional.of(Gender.UNKNOWN)), YOUSSEF))
                .hasValue(100);
    }

    @Test
    void aSearchNeedsALetterAndATolerance() {
        assertThatIllegalArgumentException().isThrownBy(() -> search("-", null, "1979-02-17", 0, Optional.empty()));
        assertThatIllegalArgumentException().isThrownBy(() -> search("Maes", null, "1979-02-17", 11, Optional.empty()));
    }

    @Test
    void theTextOfAPersonHidesWhoItIs() {
        assertThat(YOUSSEF.toString() + PersonData.of(YOUSSEF)).doesNotContain("Haddad", "1979");
        assertThat(search("Haddad", null, "1979-02-17", 0, Optional.empty()).toString())
                .doesNotContain("Haddad");
    }

    private OptionalInt score(String last, @Nullable String first, String birth, int years) {
        return likeness.score(search(last, first, birth, years, Optional.empty()), YOUSSEF);
    }

    private static PersonSearch search(
            String last, @Nullable String first, String birth, int years, Optional<Gender> gender) {
        return new PersonSearch(
                last, Optional.ofNullable(first), IncompleteDate.parse(birth).orElseThrow(), years, gender);
    }
}
