package org.crossroads.hub.person;

import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * How well a person fits a search, 0 to 100: 60 for the last name, 20 for the first, 20 for the date of birth, full where
 * it fits exactly. Whoever does not sound like it, or was born beyond the tolerance, does not fit at all.
 */
public final class Likeness {

    private static final int LAST_NAME = 60;
    private static final int LAST_NAME_BY_SOUND = 40;
    private static final int LAST_NAME_BY_SOUND_CLOSER = 15;
    private static final int LAST_NAME_WITHOUT_PARTICLE = 30;
    private static final int FIRST_NAME = 20;
    private static final int FIRST_NAME_BY_SOUND = 15;
    private static final int LATER_FIRST_NAME = 8;
    private static final int BIRTH_DATE = 20;

    private final NameSounds sounds;

    public Likeness(NameSounds sounds) {
        this.sounds = sounds;
    }

    /** Empty when the person does not fit. */
    public OptionalInt score(PersonSearch asked, Identity known) {
        boolean otherGender = asked.gender()
                .filter(gender -> known.gender() != Gender.UNKNOWN && known.gender() != gender)
                .isPresent();
        int birth = birthDate(asked, known.birthDate());
        if (otherGender || birth == 0) {
            return OptionalInt.empty();
        }
        int last = lastName(asked.lastName(), known.lastName());
        int first = asked.firstName()
                .map(name -> firstName(name, known.firstNames()))
                .orElse(FIRST_NAME);
        return last == 0 || first == 0 ? OptionalInt.empty() : OptionalInt.of(last + first + birth);
    }

    private int lastName(String asked, String known) {
        String plain = Spelling.plain(asked);
        String knownPlain = Spelling.plain(known);
        if (plain.equals(knownPlain)) {
            return LAST_NAME;
        }
        Set<String> whole = sounds.of(plain);
        Set<String> knownWhole = sounds.of(knownPlain);
        Set<String> common = new HashSet<>(whole);
        common.retainAll(knownWhole);
        if (!common.isEmpty()) {
            int all = whole.size() + knownWhole.size() - common.size();
            return LAST_NAME_BY_SOUND + LAST_NAME_BY_SOUND_CLOSER * common.size() / all;
        }
        return share(whole, stem(known, knownPlain)) || share(knownWhole, stem(asked, plain))
                ? LAST_NAME_WITHOUT_PARTICLE
                : 0;
    }

    /** The sounds of the name without the particles in front; none when it has no particle. */
    private Set<String> stem(String name, String plain) {
        String stem = Spelling.stem(name);
        return stem.equals(plain) ? Set.of() : sounds.of(stem);
    }

    private int firstName(String asked, List<String> known) {
        String plain = Spelling.plain(asked);
        Set<String> said = sounds.of(plain);
        int worth = 0;
        for (int place = 0; place < known.size(); place++) {
            String other = Spelling.plain(known.get(place));
            boolean same = other.equals(plain);
            boolean alike = same || share(said, sounds.of(other));
            int here = place > 0 ? LATER_FIRST_NAME : same ? FIRST_NAME : FIRST_NAME_BY_SOUND;
            worth = Math.max(worth, alike ? here : 0);
        }
        return worth;
    }

    private static boolean share(Set<String> one, Set<String> other) {
        return one.stream().anyMatch(other::contains);
    }

    /** Full when it fits as asked, a point less for each year beside it, nothing beyond the tolerance. */
    private static int birthDate(PersonSearch asked, IncompleteDate known) {
        for (int years = 0; years <= asked.toleranceYears(); years++) {
            boolean fits = !known.last().isBefore(asked.birthDate().first().minusYears(years))
                    && !known.first().isAfter(asked.birthDate().last().plusYears(years));
            if (fits) {
                return BIRTH_DATE - years;
            }
        }
        return 0;
    }
}
