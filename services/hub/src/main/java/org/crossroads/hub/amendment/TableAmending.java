package org.crossroads.hub.amendment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.crossroads.hub.amendment.Amendment.Step;
import org.crossroads.hub.amendment.Finding.Severity;
import org.crossroads.hub.amendment.TableFiles.Unreadable;
import org.crossroads.hub.authorisation.AuthorisationTable;
import org.crossroads.hub.authorisation.Rules;
import org.crossroads.hub.evidence.Entry;
import org.crossroads.hub.evidence.EvidenceLog;
import org.crossroads.hub.evidence.EvidenceLog.EvidenceUnavailable;
import org.crossroads.hub.evidence.Outcome;
import org.crossroads.hub.identifier.Ssin;
import org.crossroads.hub.network.CertificateFingerprint;
import org.crossroads.hub.network.InstitutionCode;

/**
 * How the table changes: one officer proposes, signing the files; another activates, signing the same; each step is in the
 * evidence before it counts. No other way changes a table in which there is something.
 */
public final class TableAmending {

    private static final String CHANGED_SINCE = "the table has changed since it was proposed; propose it anew";
    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

    private final AuthorisationTable table;
    private final TableFiles files;
    private final TableCheck check;
    private final Amendments amendments;
    private final EvidenceLog evidence;
    private final InstitutionCode hub;
    private final Supplier<UUID> ids;
    private final Clock clock;

    /** @param hub whose officers they are */
    public TableAmending(
            AuthorisationTable table,
            TableFiles files,
            TableCheck check,
            Amendments amendments,
            EvidenceLog evidence,
            InstitutionCode hub,
            Supplier<UUID> ids,
            Clock clock) {
        this.table = table;
        this.files = files;
        this.check = check;
        this.amendments = amendments;
        this.evidence = evidence;
        this.hub = hub;
        this.ids = ids;
        this.clock = clock;
    }

    /** Why a step was not taken; nothing has changed. */
    public static final class NotTaken extends Exception {
        private static final long serialVersionUID = 1L;

        NotTaken(String why) {
            super(why);
        }

        NotTaken(String why, Throwable cause) {
            super(why, cause);
        }
    }

    /** The active table as files. */
    public SortedMap<String, String> export() {
        return files.write(table.now());
    }

    /** The table as files, as it was known then. */
    public SortedMap<String, String> export(Instant known) {
        return files.write(table.knownAt(known));
    }

    /** The whole table that a proposal makes of the active one, as files. */
    public SortedMap<String, String> whole(Proposal proposal) throws NotTaken {
        return proposal.appliedTo(export());
    }

    /** The recorded questions put once more, to the active table and to the one that the proposal makes. */
    public Rehearsal rehearse(Proposal proposal, Iterator<RecordedQuestion> questions) throws NotTaken {
        return Rehearsal.of(table.now(), read(whole(proposal)), questions, today());
    }

    /** What the files would change, and what is to be said of them. */
    public Review review(Map<String, String> proposed) throws NotTaken {
        Rules rules = read(proposed);
        return new Review(
                TableDigest.of(export()),
                TableDigest.of(proposed),
                Difference.between(table.now(), rules),
                check.check(rules, today()));
    }

    /** What an officer sees before signing. */
    public record Review(TableDigest base, TableDigest proposed, Difference difference, List<Finding> findings) {
        public Review {
            findings = List.copyOf(findings);
        }

        List<Finding> objections() {
            return findings.stream()
                    .filter(finding -> finding.severity() == Severity.OBJECTION)
                    .toList();
        }
    }

    /** All that were ever proposed, the oldest first. */
    public List<Amendment> amendments() {
        return amendments.all();
    }

    public Optional<Amendment> amendment(UUID id) {
        return amendments.find(id);
    }

    /** The whole table that an amendment proposes, as files. */
    public SortedMap<String, String> filesOf(Amendment amendment) {
        return amendments.files(amendment.id());
    }

    /** The rules that files hold. */
    Rules read(Map<String, String> proposed) throws NotTaken {
        try {
            return files.read(proposed);
        } catch (Unreadable e) {
            throw new NotTaken(String.valueOf(e.getMessage()), e);
        }
    }

    public Amendment propose(Map<String, String> proposed, Officer officer, String signature)
            throws NotTaken, EvidenceUnavailable {
        Review review = review(proposed);
        refuseObjections(review);
        if (review.difference().isEmpty()) {
            throw new NotTaken("the table says this already");
        }
        require(
                officer.signed(Amendment.textOfProposal(review.base(), review.proposed()), signature),
                "the signature is not this officer's over " + review.proposed() + " in the place of " + review.base());
        Amendment amendment = new Amendment(
                ids.get(),
                review.base(),
                review.proposed(),
                step(officer, signature, clock.instant()),
                Optional.empty());
        record(amendment, officer, "proposeTable");
        amendments.propose(amendment, proposed);
        return amendment;
    }

    public Amendment activate(UUID id, Officer officer, String signature) throws NotTaken, EvidenceUnavailable {
        Amendment open = amendments
                .find(id)
                .filter(Amendment::isOpen)
                .orElseThrow(() -> new NotTaken("no amendment " + id + " is open"));
        Step proposal = open.proposal();
        require(
                !proposal.officer().equals(officer.name())
                        && !proposal.certificateSha256()
                                .equals(CertificateFingerprint.of(officer.certificate())
                                        .hex()),
                "two different officers change the table; " + officer.name() + " proposed this");
        Rules active = table.now();
        SortedMap<String, String> proposed = amendments.files(id);
        Review review = review(proposed);
        require(open.base().equals(TableDigest.of(files.write(active))), CHANGED_SINCE);
        refuseObjections(review);
        require(
                officer.signed(open.textOfActivation(), signature),
                "the signature is not this officer's over " + open.proposed());
        Amendment activated = open.activated(step(officer, signature, clock.instant()));
        record(activated, officer, "activateTable");
        require(table.replace(active, read(proposed)), CHANGED_SINCE);
        amendments.activate(activated);
        return activated;
    }

    private static void refuseObjections(Review review) throws NotTaken {
        require(
                review.objections().isEmpty(),
                review.objections().stream().map(Finding::toString).collect(Collectors.joining("; ")));
    }

    private static void require(boolean met, String orElse) throws NotTaken {
        if (!met) {
            throw new NotTaken(orElse);
        }
    }

    private static Step step(Officer officer, String signature, Instant at) {
        return new Step(
                officer.name(), CertificateFingerprint.of(officer.certificate()).hex(), signature, at);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), BRUSSELS);
    }

    /** Beside the exchange by which it came: that one says who called, this one what happened to the table. */
    private void record(Amendment amendment, Officer officer, String step) throws EvidenceUnavailable {
        Instant now = clock.instant();
        Optional<Ssin> nobody = Optional.empty();
        evidence.append(new Entry(
                ids.get(),
                Optional.empty(),
                now,
                now,
                Outcome.ANSWERED,
                Optional.of(hub),
                Optional.of(CertificateFingerprint.of(officer.certificate())),
                Optional.of("AuthorisationTable." + step),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                nobody,
                Optional.empty(),
                nobody,
                Optional.empty(),
                "MSG00000",
                step + " amendment " + amendment.id() + " by officer " + officer.name() + ": " + amendment.proposed()
                        + " in the place of " + amendment.base(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty()));
    }
}
