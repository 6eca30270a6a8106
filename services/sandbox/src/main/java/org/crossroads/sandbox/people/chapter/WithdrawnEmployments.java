package org.crossroads.sandbox.people.chapter;

import java.util.List;
import java.util.stream.Stream;
import org.crossroads.hub.directory.Period;
import org.crossroads.sandbox.people.Chapter;
import org.crossroads.sandbox.people.WorkHistory.Employment;

/** Employments that an employer declared and withdrew: they did not take place, and only declarations tell of them. */
public record WithdrawnEmployments(List<Employment> employments) implements Chapter {

    public WithdrawnEmployments {
        employments = List.copyOf(employments);
    }

    @Override
    public Stream<Period> periods() {
        return employments.stream().map(Employment::period);
    }
}
