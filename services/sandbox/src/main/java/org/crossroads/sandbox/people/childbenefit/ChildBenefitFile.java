package org.crossroads.sandbox.people.childbenefit;

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

/** One person's part in child benefit: as a child, or as the one who receives it. */
public record ChildBenefitFile(
        List<Part> parts, List<Right> rights, List<Payment> payments, List<Related> related, List<Payer> payers)
        implements Chapter {

    public ChildBenefitFile {
        parts = List.copyOf(parts);
        rights = List.copyOf(rights);
        payments = List.copyOf(payments);
        related = List.copyOf(related);
        payers = List.copyOf(payers);
    }

    public record Part(Period period, Role role, ChildBenefitScheme scheme) {}

    /**
     * A right for one child.
     *
     * @param birthRank of the child; empty under rules that do not count it
     */
    public record Right(Period period, Ground ground, Optional<Integer> birthRank) {}

    /**
     * What is paid for one child.
     *
     * @param monthlyCents euro cents a month
     */
    public record Payment(Period period, Component component, long monthlyCents) {}

    /** Somebody else in the same file, and in which role. */
    public record Related(Period period, Ssin ssin, Role role) {}

    public record Payer(Period period, InstitutionCode fund) {}

    public enum Role {
        BENEFICIARY_CHILD(104),
        RECIPIENT(102);

        private final int quality;

        Role(int quality) {
            this.quality = quality;
        }

        private Quality quality() {
            return new Quality(7, quality);
        }
    }

    public enum Ground {
        UNCONDITIONAL,
        STUDY,
        SCHOOL_LEAVER,
        DISABILITY
    }

    public enum Component {
        BASE,
        SOCIAL_SUPPLEMENT,
        DISABILITY_SUPPLEMENT
    }

    @Override
    public Stream<Period> periods() {
        return Stream.of(
                        parts.stream().map(Part::period),
                        rights.stream().map(Right::period),
                        payments.stream().map(Payment::period),
                        related.stream().map(Related::period),
                        payers.stream().map(Payer::period))
                .flatMap(periods -> periods);
    }

    /** The body that manages the network of the funds has integrated the person; the funds are known inside it. */
    @Override
    public List<Inscription> files(Ssin ssin) {
        Map<Quality, Optional<Period>> spans = parts.stream()
                .collect(groupingBy(
                        part -> part.role().quality(),
                        LinkedHashMap::new,
                        mapping(Part::period, reducing(Period::spanning))));
        return spans.entrySet().stream()
                .flatMap(file -> file.getValue().stream()
                        .map(span -> new Inscription(ssin, Institutions.ORINT, file.getKey(), Phase.DEFINITIVE, span)))
                .toList();
    }
}
