package org.crossroads.sandbox.people.disability;

import java.util.stream.IntStream;

/** Points for reduced self-reliance of an adult: 0 to 3 for each of the six criteria of the law. */
public record SelfReliance(int moving, int eating, int hygiene, int household, int danger, int socialContacts) {

    public SelfReliance {
        if (IntStream.of(moving, eating, hygiene, household, danger, socialContacts)
                .anyMatch(points -> points < 0 || points > 3)) {
            throw new IllegalArgumentException("a criterion has 0 to 3 points");
        }
    }

    public int total() {
        return moving + eating + hygiene + household + danger + socialContacts;
    }

    /** 1 to 5; 0 below seven points, which open no right. */
    public int category() {
        int total = total();
        return total >= 17 ? 5 : total >= 15 ? 4 : total >= 12 ? 3 : total >= 9 ? 2 : total >= 7 ? 1 : 0;
    }
}
