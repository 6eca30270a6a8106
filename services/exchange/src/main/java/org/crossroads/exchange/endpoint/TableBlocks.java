package org.crossroads.exchange.endpoint;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.crossroads.contract.authorisationtable.v1.AmendmentType;
import org.crossroads.contract.authorisationtable.v1.Change;
import org.crossroads.contract.authorisationtable.v1.FileType;
import org.crossroads.contract.authorisationtable.v1.FindingKind;
import org.crossroads.contract.authorisationtable.v1.FindingSeverity;
import org.crossroads.contract.authorisationtable.v1.FindingType;
import org.crossroads.contract.authorisationtable.v1.RehearseProposalResultType;
import org.crossroads.contract.authorisationtable.v1.RehearsedType;
import org.crossroads.contract.authorisationtable.v1.ReviewType;
import org.crossroads.contract.authorisationtable.v1.RuleChangeType;
import org.crossroads.contract.authorisationtable.v1.StepType;
import org.crossroads.hub.amendment.Amendment;
import org.crossroads.hub.amendment.Difference;
import org.crossroads.hub.amendment.Finding;
import org.crossroads.hub.amendment.Rehearsal;
import org.crossroads.hub.amendment.TableAmending.Review;
import org.crossroads.hub.amendment.TableDigest;
import org.crossroads.hub.authorisation.Rule;

/** Tables, amendments and what is said of them, as the contract writes it. */
final class TableBlocks {

    /** Of all texts in one answer: a partner's own limits take no more. */
    static final long MOST_OCTETS = 1_000_000;

    /** As the contract says. */
    private static final int MOST_LINES = 500;

    private TableBlocks() {}

    static List<FileType> files(Map<String, String> files, Collection<String> withText) {
        return files.entrySet().stream()
                .map(entry -> {
                    FileType file = new FileType();
                    file.setName(entry.getKey());
                    file.setSha256(TableDigest.sha256(entry.getValue()));
                    file.setOctets(octets(entry.getValue()));
                    if (withText.contains(entry.getKey())) {
                        file.setText(entry.getValue());
                    }
                    return file;
                })
                .toList();
    }

    static long octets(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    static ReviewType review(Review review) {
        Difference difference = review.difference();
        ReviewType block = new ReviewType();
        block.setBase(review.base().toString());
        block.setProposed(review.proposed().toString());
        block.setAdded(difference.added().size());
        block.setRemoved(difference.removed().size());
        block.setChanged(difference.changed().size());
        List<RuleChangeType> changes = changes(difference);
        changes.stream().limit(MOST_LINES).forEach(block.getChange()::add);
        review.findings().stream().limit(MOST_LINES).map(TableBlocks::finding).forEach(block.getFinding()::add);
        block.setTruncated(changes.size() > MOST_LINES || review.findings().size() > MOST_LINES);
        return block;
    }

    private static List<RuleChangeType> changes(Difference difference) {
        List<RuleChangeType> changes = new ArrayList<>();
        difference.added().forEach(rule -> {
            RuleChangeType change = change(rule);
            change.setAfter(ListedRule.of(rule));
            changes.add(change);
        });
        difference.removed().forEach(rule -> {
            RuleChangeType change = change(rule);
            change.setBefore(ListedRule.of(rule));
            changes.add(change);
        });
        difference.changed().forEach(both -> {
            RuleChangeType change = change(both.after());
            change.setBefore(ListedRule.of(both.before()));
            change.setAfter(ListedRule.of(both.after()));
            changes.add(change);
        });
        return changes;
    }

    private static RuleChangeType change(Rule rule) {
        RuleChangeType change = new RuleChangeType();
        change.setRule(rule.id());
        return change;
    }

    private static FindingType finding(Finding finding) {
        FindingType block = new FindingType();
        block.setSeverity(FindingSeverity.valueOf(finding.severity().name()));
        block.setKind(FindingKind.valueOf(finding.kind().name()));
        block.setRule(finding.rule());
        block.setExplanation(finding.explanation());
        return block;
    }

    static RehearseProposalResultType rehearsal(LocalDate on, Rehearsal rehearsal) {
        RehearseProposalResultType result = new RehearseProposalResultType();
        result.setOnDate(on);
        result.setReplayed(rehearsal.replayed());
        result.setNotReplayed(rehearsal.notReplayed());
        rehearsal.lines().forEach(line -> {
            RehearsedType block = new RehearsedType();
            block.setInstitution(line.requester().value());
            block.setService(line.operation().service());
            block.setOperation(line.operation().name());
            block.setVersion(line.operation().version());
            block.setChange(Change.valueOf(line.change().name()));
            block.setQuestions(line.questions());
            result.getLine().add(block);
        });
        return result;
    }

    static AmendmentType amendment(Amendment amendment) {
        AmendmentType block = new AmendmentType();
        block.setIdentifier(amendment.id().toString());
        block.setBase(amendment.base().toString());
        block.setProposed(amendment.proposed().toString());
        block.setProposal(step(amendment.proposal()));
        amendment.activation().map(TableBlocks::step).ifPresent(block::setActivation);
        return block;
    }

    private static StepType step(Amendment.Step step) {
        StepType block = new StepType();
        block.setOfficer(step.officer());
        block.setCertificateSha256(step.certificateSha256());
        block.setSignature(step.signature());
        block.setAt(step.at().atOffset(ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS));
        return block;
    }
}
