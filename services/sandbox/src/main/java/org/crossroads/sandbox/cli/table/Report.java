package org.crossroads.sandbox.cli.table;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.crossroads.contract.authorisation.v1.AuthorisationType;
import org.crossroads.contract.authorisationtable.v1.AmendmentType;
import org.crossroads.contract.authorisationtable.v1.FindingSeverity;
import org.crossroads.contract.authorisationtable.v1.FindingType;
import org.crossroads.contract.authorisationtable.v1.RehearseProposalResultType;
import org.crossroads.contract.authorisationtable.v1.RehearsedType;
import org.crossroads.contract.authorisationtable.v1.ReviewType;
import org.crossroads.contract.authorisationtable.v1.RuleChangeType;
import org.crossroads.contract.authorisationtable.v1.StepType;
import org.jspecify.annotations.Nullable;

/** Says what was found in words that two people can talk about. */
final class Report {

    private final PrintStream out;

    Report(PrintStream out) {
        this.out = out;
    }

    void digests(ReviewType review) {
        out.println("active    " + review.getBase());
        out.println("proposed  " + review.getProposed());
    }

    void difference(ReviewType review) {
        out.printf(
                "rules     %d new, %d gone, %d changed%n", review.getAdded(), review.getRemoved(), review.getChanged());
        review.getChange().forEach(this::change);
        truncated(review);
    }

    private void change(RuleChangeType change) {
        AuthorisationType before = change.getBefore();
        AuthorisationType after = change.getAfter();
        if (before == null && after != null) {
            out.println();
            out.println("+ " + change.getRule());
            says(after).forEach((field, value) -> out.println("    " + field + ": " + value));
        } else if (before != null && after == null) {
            out.println();
            out.println("- " + change.getRule());
            says(before).forEach((field, value) -> out.println("    " + field + ": " + value));
        } else if (before != null) {
            out.println();
            out.println("~ " + change.getRule());
            Map<String, String> was = says(before);
            Map<String, String> is = says(Objects.requireNonNull(after));
            was.forEach((field, value) -> {
                if (!value.equals(is.get(field))) {
                    out.println("    " + field + ": " + value + "  ->  " + is.getOrDefault(field, "none"));
                }
            });
            is.forEach((field, value) -> {
                if (!was.containsKey(field)) {
                    out.println("    " + field + ": none  ->  " + value);
                }
            });
        }
    }

    /** What a rule says, in the words and the order of the files. */
    private static Map<String, String> says(AuthorisationType rule) {
        Map<String, String> fields = new LinkedHashMap<>();
        put(fields, "recipient", rule.getRecipient());
        put(fields, "operation", rule.getService() + "." + rule.getOperation() + "." + rule.getVersion());
        put(fields, "legalContexts", rule.getConditions().getLegalContext());
        put(fields, "qualities", rule.getConditions().getQuality());
        put(fields, "applications", rule.getConditions().getApplication());
        put(fields, "roles", rule.getConditions().getRole());
        put(fields, "userRequired", rule.getConditions().isUserRequired() ? "true" : null);
        put(fields, "historyMonths", rule.getConditions().getHistoryMonths());
        put(fields, "blocks", rule.getBlock());
        put(fields, "supplierQualities", rule.getSupplierQuality());
        put(fields, "disclosesMembership", rule.isMembershipDisclosed() ? "true" : null);
        put(fields, "deliberation", rule.getDeliberation());
        put(fields, "purpose", rule.getPurpose());
        put(fields, "from", rule.getValidity().getBeginDate());
        put(fields, "until", rule.getValidity().getEndDate());
        return fields;
    }

    private static void put(Map<String, String> fields, String name, @Nullable Object value) {
        String text = value instanceof List<?> list
                ? list.stream().map(String::valueOf).collect(Collectors.joining(", "))
                : value == null ? "" : value.toString();
        if (!text.isEmpty()) {
            fields.put(name, text);
        }
    }

    /** Whether nothing stands against it. */
    boolean findings(ReviewType review) {
        long objections = review.getFinding().stream()
                .filter(finding -> finding.getSeverity() == FindingSeverity.OBJECTION)
                .count();
        out.printf(
                "check     %s, %d remarks%n",
                objections == 0 ? "no objections" : objections + " objections: it cannot become the table",
                review.getFinding().size() - objections);
        for (FindingType finding : review.getFinding()) {
            out.printf(
                    "  %s %s, rule %s: %s%n",
                    finding.getSeverity().value().toLowerCase(Locale.ROOT),
                    finding.getKind().value().toLowerCase(Locale.ROOT).replace('_', ' '),
                    finding.getRule(),
                    finding.getExplanation());
        }
        truncated(review);
        return objections == 0;
    }

    private void truncated(ReviewType review) {
        if (review.isTruncated()) {
            out.println("  ... and more: propose in smaller steps");
        }
    }

    void rehearsal(RehearseProposalResultType result) {
        out.printf(
                "replayed  %,d questions as if asked on %s (%,d entries were of no use)%n",
                result.getReplayed(), result.getOnDate(), result.getNotReplayed());
        if (result.getLine().isEmpty()) {
            out.println("nobody would notice: every question gets the same answer");
            return;
        }
        for (RehearsedType line : result.getLine()) {
            out.printf(
                    "  %-10s %-40s %,8d  %s%n",
                    line.getInstitution(),
                    line.getService() + "." + line.getOperation() + "." + line.getVersion(),
                    line.getQuestions(),
                    line.getChange().value().toLowerCase(Locale.ROOT).replace('_', ' '));
        }
    }

    void amendment(AmendmentType amendment) {
        out.println("amendment " + amendment.getIdentifier());
        out.println("  from      " + amendment.getBase());
        out.println("  to        " + amendment.getProposed());
        step("proposed", amendment.getProposal());
        if (amendment.getActivation() == null) {
            out.println("  waits for a second officer");
        } else {
            step("activated", amendment.getActivation());
        }
    }

    private void step(String name, StepType step) {
        out.printf(
                "  %-9s by %s at %s, certificate sha256:%s%n",
                name, step.getOfficer(), step.getAt(), step.getCertificateSha256());
    }
}
