package org.crossroads.store;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.codec.language.bm.Languages.LanguageSet;
import org.apache.commons.codec.language.bm.NameType;
import org.apache.commons.codec.language.bm.PhoneticEngine;
import org.apache.commons.codec.language.bm.RuleType;
import org.crossroads.hub.person.NameSounds;
import org.crossroads.hub.person.Spelling;

/**
 * The ways in which a name can be said in Belgium, by Beider-Morse rules of the three national languages at once: a name
 * says nothing of the language of those who write it down. Remembers those of the names that were asked last.
 */
final class BeiderMorseSounds implements NameSounds {

    /** In the columns in which sounds are kept there is no room for more. */
    static final int LONGEST = 200;

    private static final LanguageSet NATIONAL = LanguageSet.from(Set.of("dutch", "french", "german"));
    private static final int AT_MOST = 20;
    private static final int REMEMBERED = 10_000;

    private final PhoneticEngine engine = new PhoneticEngine(NameType.GENERIC, RuleType.APPROX, true, AT_MOST);
    private final Map<String, Set<String>> remembered = Collections.synchronizedMap(new Recent());

    @Override
    public Set<String> of(String plain) {
        Set<String> known = remembered.get(plain);
        if (known != null) {
            return known;
        }
        Set<String> sounds = sounds(plain);
        remembered.put(plain, sounds);
        return sounds;
    }

    private Set<String> sounds(String plain) {
        return plain.isEmpty()
                ? Set.of()
                : Arrays.stream(engine.encode(Spelling.modern(plain), NATIONAL).split("[|-]"))
                        .filter(sound -> !sound.isEmpty() && sound.length() <= LONGEST)
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** Lets go of the name that was asked longest ago. */
    private static final class Recent extends LinkedHashMap<String, Set<String>> {
        private static final long serialVersionUID = 1L;

        Recent() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Set<String>> eldest) {
            return size() > REMEMBERED;
        }
    }
}
