package org.crossroads.bench.table;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** Draws by lot, the same lots for the same seed. */
public record Draw(RandomGenerator random) {

    public boolean chance(double of) {
        return random.nextDouble() < of;
    }

    /** From {@code least} to {@code most}, both included. */
    public int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    public <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** The first ones often, the last ones seldom: as some institutions ask much and most ask little. */
    <T> T oneOfTheFirst(List<T> of) {
        double even = random.nextDouble();
        return of.get((int) (of.size() * even * even));
    }

    <T> Set<T> some(List<T> of, int most) {
        Set<T> drawn = new LinkedHashSet<>();
        for (int left = between(1, most); left > 0; left--) {
            drawn.add(one(of));
        }
        return drawn;
    }

    <T> Set<T> perhapsSome(double chance, List<T> of, int most) {
        return chance(chance) ? some(of, most) : Set.of();
    }

    <T> Optional<T> perhaps(double chance, Supplier<T> value) {
        return chance(chance) ? Optional.of(value.get()) : Optional.empty();
    }
}
