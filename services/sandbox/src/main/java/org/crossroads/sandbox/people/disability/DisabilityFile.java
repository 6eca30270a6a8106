package org.crossroads.sandbox.people.disability;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.reducing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.crossroads.hub.directory.Inscription;
import org.crossroads.hub.directory.Inscription.Phase;
import org.crossroads.hub.directory.Period;
import org.crossroads.hub.directory.Quality;
import org.crossroads.hub.identifier.Ssin;
import org.crossroads.hub.network.InstitutionCode;
import org.crossroads.sandbox.people.Chapter;
import org.crossroads.sandbox.people.Institutions;

/** All that authorities decided on one person's disability, the earliest first; each of them keeps its own decisions. */
public record DisabilityFile(List<Recognition> recognitions, List<Allowance> allowances) implements Chapter {

    private static final Quality ALLOWANCE = new Quality(16, 1);
    private static final Quality CHILD = new Quality(16, 2);
    private static final Quality RECOGNITION = new Quality(16, 3);
    private static final Quality ELDERLY = new Quality(16, 7);

    /** The field's table has no qualities for the regions' sectors; these are the sandbox's own. */
    private static final Map<InstitutionCode, Quality> REGIONAL = Map.of(
            Institutions.VSB, new Quality(40, 1),
            Institutions.AVIQ, new Quality(69, 1),
            Institutions.IRISCARE, new Quality(65, 1),
            Institutions.DSL, new Quality(45, 1));

    public DisabilityFile {
        recognitions = List.copyOf(recognitions);
        allowances = List.copyOf(allowances);
    }

    @Override
    public Stream<Period> periods() {
        return Stream.concat(
                recognitions.stream()
                        .flatMap(recognition -> Stream.concat(
                                Stream.of(recognition.period()),
                                recognition.cards().stream().map(Card::period))),
                allowances.stream().map(Allowance::period));
    }

    /** An authority has one file in each quality, from the first decision to the last. */
    @Override
    public List<Inscription> files(Ssin ssin) {
        Map<Holder, Optional<Period>> spans = decisions()
                .collect(groupingBy(
                        Decision::holder, LinkedHashMap::new, mapping(Decision::span, reducing(Period::spanning))));
        return spans.entrySet().stream()
                .flatMap(file -> file.getValue().stream()
                        .map(span -> new Inscription(
                                ssin, file.getKey().authority(), file.getKey().quality(), Phase.DEFINITIVE, span)))
                .toList();
    }

    private record Holder(InstitutionCode authority, Quality quality) {}

    private record Decision(Holder holder, Period span) {}

    private Stream<Decision> decisions() {
        return Stream.concat(
                recognitions.stream().flatMap(DisabilityFile::decisions),
                allowances.stream()
                        .map(allowance -> new Decision(
                                new Holder(
                                        allowance.authority(),
                                        quality(
                                                allowance.authority(),
                                                allowance.kind() == Allowance.Kind.ELDERLY_ASSISTANCE
                                                        ? ELDERLY
                                                        : ALLOWANCE)),
                                allowance.period())));
    }

    private static Stream<Decision> decisions(Recognition recognition) {
        Decision recognised = new Decision(
                new Holder(recognition.authority(), quality(recognition.authority(), RECOGNITION)),
                recognition.period());
        return recognition.kind() == Recognition.Kind.CHILD
                ? Stream.of(
                        recognised,
                        new Decision(
                                new Holder(recognition.authority(), quality(recognition.authority(), CHILD)),
                                recognition.period()))
                : Stream.of(recognised);
    }

    private static Quality quality(InstitutionCode authority, Quality federal) {
        return REGIONAL.getOrDefault(authority, federal);
    }
}
