package org.crossroads.sandbox.source;

import java.util.Arrays;
import java.util.Set;
import org.apache.commons.codec.language.bm.Languages.LanguageSet;
import org.apache.commons.codec.language.bm.NameType;
import org.apache.commons.codec.language.bm.PhoneticEngine;
import org.apache.commons.codec.language.bm.RuleType;
import org.crossroads.hub.person.Spelling;

/**
 * The ways in which a name can be said in Belgium.
 *
 * <p>Beider-Morse rules of the three national languages at once, since a name says nothing of the language of those who
 * write it down: Vandenbroucke is a French name in Brussels and a Dutch one in Kortrijk.
 */
final class Sounds {

    private static final LanguageSet NATIONAL = LanguageSet.from(Set.of("dutch", "french", "german"));
    private static final int AT_MOST = 20;

    private final PhoneticEngine engine = new PhoneticEngine(NameType.GENERIC, RuleType.APPROX, true, AT_MOST);

    /** Those of a plain name; none for one without letters. */
    Set<String> of(String plain) {
        return plain.isEmpty() ? Set.of() : Set.of(distinct(engine.encode(Spelling.modern(plain), NATIONAL)));
    }

    private static String[] distinct(String alternatives) {
        return Arrays.stream(alternatives.split("[|-]"))
                .filter(sound -> !sound.isEmpty())
                .distinct()
                .toArray(String[]::new);
    }
}
