package org.crossroads.hub.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.crossroads.hub.authorisation.LegalContext;
import org.crossroads.hub.directory.DataBlock;
import org.crossroads.hub.directory.Operation;
import org.crossroads.hub.directory.Period;
import org.crossroads.hub.fixtures.HubKey;
import org.crossroads.hub.fixtures.Star;
import org.crossroads.hub.network.InstitutionCode;

/** Whatever a permit is for: it reads back, and nothing else is it. */
class AnyPermitTest {

    private static final HubKey KEY = new HubKey();

    @Property
    void readsBackAsItWasWritten(@ForAll("permits") CollectionPermit permit) {
        assertThat(permit.text()).matches("[\\p{ASCII}&&[^\\s]]+");
        assertThat(CollectionPermit.parse(permit.text())).contains(permit);
    }

    @Property(tries = 200)
    void isNoPermitOfTheHubOnceOneCharacterIsAnother(
            @ForAll("permits") CollectionPermit permit,
            @ForAll @IntRange(min = 0, max = 100_000) int place,
            @ForAll("characters") char other) {
        String compact = new SignedPermit(permit, KEY.sign(permit.text())).compact();
        int at = place % compact.length();
        String altered = compact.substring(0, at) + other + compact.substring(at + 1);

        // The last character of a signature has bits that mean nothing.
        boolean theSame = altered.equals(compact) || at == compact.length() - 1;
        assertThat(SignedPermit.verified(compact, KEY)).isPresent();
        assertThat(theSame || SignedPermit.verified(altered, KEY).isEmpty()).isTrue();
    }

    @Property
    void nothingElseIsOne(@ForAll String text) {
        assertThat(SignedPermit.verified(text, KEY)).isEmpty();
    }

    @Property(tries = 20)
    void anotherHubsPermitIsNotOurs(@ForAll("permits") CollectionPermit permit) {
        String others = new SignedPermit(permit, OTHER.sign(permit.text())).compact();

        assertThat(SignedPermit.verified(others, KEY)).isEmpty();
    }

    private static final HubKey OTHER = new HubKey();

    @Provide
    Arbitrary<Character> characters() {
        return Arbitraries.chars().ascii();
    }

    @Provide
    Arbitrary<CollectionPermit> permits() {
        Arbitrary<Set<DataBlock>> blocks = Arbitraries.strings()
                .alpha()
                .ofMinLength(2)
                .ofMaxLength(12)
                .map(name -> new DataBlock("a" + name))
                .set()
                .ofMinSize(1)
                .ofMaxSize(5);
        Arbitrary<String> grounds = Arbitraries.strings()
                .ofMinLength(1)
                .ofMaxLength(20)
                .excludeChars('\ud800')
                .map(text -> text.codePoints()
                        .filter(point -> point < 0xd800 || point > 0xffff)
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining()))
                .filter(text -> !text.isBlank() && text.length() <= 64);
        Arbitrary<Period> periods = Combinators.combine(
                        Arbitraries.integers().between(0, 30_000),
                        Arbitraries.integers().between(-1, 9_000))
                .as((begin, days) -> new Period(
                        LocalDate.EPOCH.plusDays(begin),
                        days < 0
                                ? Optional.empty()
                                : Optional.of(LocalDate.EPOCH.plusDays(begin).plusDays(days))));
        return Combinators.combine(
                        blocks,
                        grounds,
                        periods,
                        Arbitraries.integers().between(1, 9),
                        Arbitraries.longs().between(0, 4_000_000_000L),
                        Arbitraries.longs().between(1, 10_000_000L))
                .as((these, ground, period, version, issued, lives) -> new CollectionPermit(
                        new UUID(issued, lives),
                        new InstitutionCode("RVA"),
                        Star.PERSON,
                        new Operation("Career", "consultCareer", version),
                        these,
                        new LegalContext(ground),
                        period,
                        Instant.ofEpochSecond(issued),
                        Instant.ofEpochSecond(issued + lives)));
    }
}
