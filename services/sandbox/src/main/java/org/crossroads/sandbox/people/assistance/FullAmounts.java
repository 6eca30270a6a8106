package org.crossroads.sandbox.people.assistance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.crossroads.hub.directory.Period;

/**
 * The full amounts of the living wage, in cents a month, by the day on which each began to hold.
 *
 * <p>Those of 2024 and 2025 are the field's. Earlier ones are rounded, with a few indexations only: enough for a story.
 */
final class FullAmounts {

    private static final List<Step> STEPS = List.of(
            new Step(LocalDate.of(1945, 1, 1), 450_00, 675_00, 900_00),
            new Step(LocalDate.of(2010, 9, 1), 493_54, 740_32, 987_09),
            new Step(LocalDate.of(2017, 6, 1), 589_82, 884_74, 1_179_65),
            new Step(LocalDate.of(2020, 2, 1), 639_27, 958_91, 1_295_91),
            new Step(LocalDate.of(2024, 5, 1), 858_97, 1_288_46, 1_741_29),
            new Step(LocalDate.of(2025, 2, 1), 876_13, 1_314_20, 1_776_07));

    private FullAmounts() {}

    /** From this day on, by category. */
    private record Step(LocalDate from, long cohabiting, long alone, long withFamily) {

        long of(Category category) {
            return switch (category) {
                case COHABITING -> cohabiting;
                case ALONE -> alone;
                case WITH_FAMILY -> withFamily;
            };
        }
    }

    /** In cents a month. */
    record Full(Period period, long cents) {}

    /** The period, cut at each indexation in it. */
    static List<Full> during(Period whole, Category category) {
        List<Full> amounts = new ArrayList<>();
        for (int i = 0; i < STEPS.size(); i++) {
            Step step = STEPS.get(i);
            Optional<LocalDate> last =
                    i + 1 < STEPS.size() ? Optional.of(STEPS.get(i + 1).from().minusDays(1)) : Optional.empty();
            Period holds = new Period(step.from(), last);
            if (holds.overlaps(whole)) {
                LocalDate begin = whole.begin().isBefore(step.from()) ? step.from() : whole.begin();
                Optional<LocalDate> end =
                        last.filter(day -> whole.end().map(day::isBefore).orElse(true));
                amounts.add(new Full(new Period(begin, end.or(whole::end)), step.of(category)));
            }
        }
        return amounts;
    }
}
