package org.crossroads.sandbox.people.occupationalrisk;

import java.util.List;
import java.util.stream.Stream;
import org.crossroads.hub.directory.Inscription;
import org.crossroads.hub.directory.Inscription.Phase;
import org.crossroads.hub.directory.Period;
import org.crossroads.hub.directory.Quality;
import org.crossroads.hub.identifier.Ssin;
import org.crossroads.sandbox.people.Chapter;
import org.crossroads.sandbox.people.Institutions;

/** The accidents at work and the occupational diseases of one person, the earliest first in each. */
public record OccupationalRisks(List<Accident> accidents, List<Disease> diseases) implements Chapter {

    /** The agency has two sectors since it took over both funds: 1 for accidents, 6 for diseases. */
    private static final Quality VICTIM_OF_ACCIDENT = new Quality(1, 10);

    private static final Quality VICTIM_OF_DISEASE = new Quality(6, 10);

    public OccupationalRisks {
        accidents = List.copyOf(accidents);
        diseases = List.copyOf(diseases);
    }

    @Override
    public Stream<Period> periods() {
        return Stream.concat(
                accidents.stream().flatMap(Accident::periods), diseases.stream().flatMap(Disease::periods));
    }

    /** The insurers are known inside their network: the agency that manages it has the file. */
    @Override
    public List<Inscription> files(Ssin ssin) {
        return Stream.concat(
                        files(ssin, VICTIM_OF_ACCIDENT, accidents.stream().map(Accident::whole)),
                        files(ssin, VICTIM_OF_DISEASE, diseases.stream().map(Disease::whole)))
                .toList();
    }

    private static Stream<Inscription> files(Ssin ssin, Quality quality, Stream<Period> periods) {
        return Period.united(periods.toList()).stream()
                .map(period -> new Inscription(ssin, Institutions.FEDRIS, quality, Phase.DEFINITIVE, period));
    }
}
