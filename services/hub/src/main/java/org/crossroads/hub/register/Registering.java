package org.crossroads.hub.register;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.crossroads.hub.consultation.SourceStatus;
import org.crossroads.hub.consultation.Status;
import org.crossroads.hub.consultation.StatusCode;
import org.crossroads.hub.directory.PersonRepertory;
import org.crossroads.hub.identifier.Ssin;
import org.crossroads.hub.integration.IdentityProof;
import org.crossroads.hub.integration.IdentityProof.Item;
import org.crossroads.hub.integration.IdentityVerification;
import org.crossroads.hub.person.Gender;
import org.crossroads.hub.person.Identity;
import org.crossroads.hub.person.IncompleteDate;
import org.crossroads.hub.person.PersonData;
import org.crossroads.hub.person.PersonSearch;
import org.crossroads.hub.person.Spelling;
import org.crossroads.hub.register.NationalRegisterSearch.Found;
import org.crossroads.hub.register.Standing.Kept;

/**
 * The way of a person into the Crossroads registers, and of a number out of them (Act of 15 January 1990, art. 4).
 *
 * <p>A person is looked for before a number is given, in the National Register and in the Bank's own: whoever resembles is
 * shown, and a number is given only when it was said of each of them that the person is somebody else. Without an answer of
 * the National Register no number is given.
 */
public final class Registering {

    /** Years of birth are misread and misremembered by one more often than by more. */
    private static final int TOLERANCE_YEARS = 1;
    /** A number that leads to the wrong one opens a stranger's file to everybody: one item that happens to fit is too little. */
    private static final int ITEMS_TO_REPLACE = 2;

    /** As many as a search gives of one register. */
    private static final int MOST = 80;

    private static final int FIRST_YEAR = 1900;
    private static final String REGISTRATION = "registration";
    private static final String NEW_SSIN = "criteria/newSsin";
    private static final String SSIN = "criteria/ssin";
    /** Days of the law begin and end in Brussels. */
    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

    private final CrossroadsRegisters registers;
    private final NationalRegisterSearch nationalRegister;
    private final IdentityVerification verification;
    private final PersonRepertory repertory;
    private final Clock clock;

    public Registering(
            CrossroadsRegisters registers,
            NationalRegisterSearch nationalRegister,
            IdentityVerification verification,
            PersonRepertory repertory,
            Clock clock) {
        this.registers = registers;
        this.nationalRegister = nationalRegister;
        this.verification = verification;
        this.repertory = repertory;
        this.clock = clock;
    }

    /**
     * What came of a registration.
     *
     * @param sources the registers that were asked over the network
     * @param issued the new number; empty when none was given
     * @param matches those who resemble, the best first; empty when a number was given
     * @param truncated whether more resemble
     */
    public record Registered(
            Status status,
            List<SourceStatus> sources,
            Optional<Ssin> issued,
            List<FoundPerson> matches,
            boolean truncated) {
        public Registered {
            sources = List.copyOf(sources);
            matches = List.copyOf(matches);
        }

        private static Registered refused(Status status, List<SourceStatus> sources) {
            return new Registered(status, sources, Optional.empty(), List.of(), false);
        }
    }

    /**
     * What came of a change.
     *
     * @param sources the registers that were asked
     */
    public record Changed(Status status, List<SourceStatus> sources) {
        public Changed {
            sources = List.copyOf(sources);
        }

        private static Changed of(Status status) {
            return new Changed(status, List.of());
        }
    }

    /**
     * Looks for the person, and gives a number when there is nobody else whom it can be.
     *
     * @param others people of whom the institution says that the person is none of them
     */
    public Registered register(PersonData person, Set<Ssin> others, Author author) {
        Identity identity = person.identity();
        Optional<Status> impossible = impossible(person);
        if (impossible.isPresent()) {
            return Registered.refused(impossible.get(), List.of());
        }
        PersonSearch search = new PersonSearch(
                identity.lastName(),
                identity.firstNames().stream().findFirst(),
                identity.birthDate(),
                TOLERANCE_YEARS,
                Optional.empty());
        Found there = nationalRegister.search(search);
        if (!there.searched()) {
            return Registered.refused(Status.of(StatusCode.INCOMPLETE_DATA), there.sources());
        }
        boolean somebodyElse = !there.truncated()
                && there.people().stream()
                        .allMatch(found -> found.ssin().filter(others::contains).isPresent());
        if (!somebodyElse) {
            return matched(there, registers.resembling(search, today()));
        }
        return registers
                .issue(person, search, others, today(), author)
                .fold(
                        issued -> new Registered(
                                Status.of(StatusCode.DATA_FOUND, REGISTRATION, "ISSUED"),
                                there.sources(),
                                Optional.of(issued.ssin()),
                                List.of(),
                                false),
                        resembling -> matched(there, resembling.people()),
                        () -> Registered.refused(
                                invalid(
                                        "criteria/person/identity/birthDate",
                                        "all numbers for this year of birth were given"),
                                there.sources()));
    }

    private static Registered matched(Found there, List<FoundPerson> here) {
        return new Registered(
                Status.of(StatusCode.DATA_FOUND, REGISTRATION, "MATCHED"),
                there.sources(),
                Optional.empty(),
                Stream.concat(there.people().stream(), here.stream().limit(MOST))
                        .sorted(FoundPerson.BEST_FIRST)
                        .toList(),
                there.truncated() || here.size() > MOST);
    }

    /** States what is true of a person of the registers from that day on. */
    public Changed update(Ssin ssin, PersonData person, Optional<LocalDate> from, Author author) {
        LocalDate first = from.orElseGet(this::today);
        if (first.isAfter(today())) {
            return Changed.of(invalid("criteria/validFrom", "lies ahead"));
        }
        return impossible(person)
                .map(Changed::of)
                .orElseGet(() -> changed(registers.update(ssin, person, first, author), ssin, "UPDATED", List.of()));
    }

    /**
     * Leads a BIS number to the one that the person has now: of the National Register, or another BIS number when one person
     * had two. The register that keeps the new number compares it with what is kept under the old one.
     */
    public Changed replace(Ssin old, Ssin replacement, Author author) {
        if (!old.isBis()) {
            return Changed.of(invalid(SSIN, "was not given by the Crossroads registers"));
        }
        if (old.equals(replacement)) {
            return Changed.of(invalid(NEW_SSIN, "is the same number"));
        }
        if (repertory.referencesTo(replacement).replacedBy().isPresent()) {
            return Changed.of(invalid(NEW_SSIN, "was replaced itself"));
        }
        Standing standing = registers.standing(old, today());
        return standing instanceof Kept kept
                ? replace(kept, replacement, author)
                : changed(standing, old, "", List.of());
    }

    private Changed replace(Kept kept, Ssin replacement, Author author) {
        Ssin old = kept.entry().ssin();
        return verification
                .verify(replacement, proof(kept.entry().person().identity()))
                .fold(
                        compared -> compared.matching().size() < ITEMS_TO_REPLACE
                                ? new Changed(
                                        invalid(NEW_SSIN, "is of somebody else, by what the registers have"),
                                        compared.sources())
                                : changed(
                                        registers.replace(old, replacement, author),
                                        old,
                                        "REPLACED",
                                        compared.sources()),
                        unproven -> new Changed(unproven(unproven.status()), unproven.sources()));
    }

    private static Status unproven(Status status) {
        return switch (status.code()) {
            case INCOMPLETE_DATA -> status;
            case DECEASED -> invalid(NEW_SSIN, "is of somebody who has died");
            default -> invalid(NEW_SSIN, "is in no register");
        };
    }

    private static IdentityProof proof(Identity identity) {
        Map<Item, String> items = new EnumMap<>(Item.class);
        items.put(Item.LAST_NAME, identity.lastName());
        identity.firstNames().stream().findFirst().ifPresent(name -> items.put(Item.FIRST_NAME, name));
        items.put(Item.BIRTH_DATE, identity.birthDate().toString());
        if (identity.gender() != Gender.UNKNOWN) {
            items.put(Item.GENDER, identity.gender().name());
        }
        return new IdentityProof(items);
    }

    /** Cancels a BIS number that was given in error; one under which somebody has an open file is replaced instead. */
    public Changed cancel(Ssin ssin, String reason, Author author) {
        if (!ssin.isBis()) {
            return Changed.of(invalid(SSIN, "was not given by the Crossroads registers"));
        }
        boolean inUse = repertory.referencesTo(ssin).inscriptions().stream()
                .anyMatch(file -> file.period().end().isEmpty());
        return inUse
                ? Changed.of(invalid(SSIN, "an institution has an open file under it: replace it, or have that closed"))
                : changed(registers.cancel(ssin, reason, author), ssin, "CANCELED", List.of());
    }

    /** Done when somebody stood there. */
    private static Changed changed(Standing before, Ssin ssin, String done, List<SourceStatus> sources) {
        Supplier<Status> nobody = () -> Status.of(ssin.isBis() ? StatusCode.SSIN_UNKNOWN : StatusCode.NO_DATA_FOUND);
        return new Changed(
                before.fold(
                        kept -> Status.of(StatusCode.DATA_FOUND, REGISTRATION, done),
                        replaced -> Status.of(
                                StatusCode.SSIN_REPLACED,
                                "newSSIN",
                                replaced.by().digits()),
                        canceled -> Status.of(StatusCode.SSIN_UNKNOWN, "canceled", "true"),
                        nobody),
                sources);
    }

    private Optional<Status> impossible(PersonData person) {
        String birthDate = "criteria/person/identity/birthDate";
        IncompleteDate born = person.identity().birthDate();
        if (Spelling.plain(person.identity().lastName()).isEmpty()) {
            return Optional.of(invalid("criteria/person/identity/lastName", "has no letters"));
        }
        if (born.year() < FIRST_YEAR || born.first().isAfter(today())) {
            return Optional.of(invalid(birthDate, "nobody alive was born then"));
        }
        return person.decease()
                .filter(died -> died.date().first().isAfter(today()))
                .map(died -> invalid("criteria/person/decease/date", "lies ahead"));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), BRUSSELS);
    }

    private static Status invalid(String field, String reason) {
        return new Status(StatusCode.INVALID_DATA, Map.of("field", field, "reason", reason));
    }
}
