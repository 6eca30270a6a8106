package org.crossroads.sandbox.people;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.crossroads.hub.identifier.Ssin;

/** Draws that belong to one person and one theme: what is added to other themes or people changes nothing here. */
public final class Chance {

    private Chance() {}

    public static RandomGenerator of(Ssin ssin, String theme) {
        return new SplittableRandom(Long.parseLong(ssin.digits()) * 31 + theme.hashCode());
    }
}
