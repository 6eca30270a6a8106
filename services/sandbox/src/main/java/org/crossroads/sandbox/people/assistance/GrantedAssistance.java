package org.crossroads.sandbox.people.assistance;

import java.util.List;
import java.util.stream.Stream;
import org.crossroads.hub.directory.Inscription;
import org.crossroads.hub.directory.Inscription.Phase;
import org.crossroads.hub.directory.Period;
import org.crossroads.hub.identifier.Ssin;
import org.crossroads.sandbox.people.Chapter;
import org.crossroads.sandbox.people.Institutions;

/** What centres granted one person, the earliest first. */
public record GrantedAssistance(List<Grant> grants) implements Chapter {

    public GrantedAssistance {
        grants = List.copyOf(grants);
    }

    @Override
    public Stream<Period> periods() {
        return grants.stream().map(Grant::period);
    }

    /** The centres are known inside their network: the planning service that manages it has the file. */
    @Override
    public List<Inscription> files(Ssin ssin) {
        return grants.stream()
                .map(grant -> new Inscription(
                        ssin, Institutions.PODMI, grant.form().quality(), Phase.DEFINITIVE, grant.period()))
                .toList();
    }
}
