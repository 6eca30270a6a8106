package org.crossroads.exchange.endpoint;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.crossroads.contract.authorisationtable.v1.ActivateAmendmentRequestType;
import org.crossroads.contract.authorisationtable.v1.ActivateAmendmentResponseType;
import org.crossroads.contract.authorisationtable.v1.ActivateAmendmentResultType;
import org.crossroads.contract.authorisationtable.v1.AuthorisationTable;
import org.crossroads.contract.authorisationtable.v1.ConsultAmendmentRequestType;
import org.crossroads.contract.authorisationtable.v1.ConsultAmendmentResponseType;
import org.crossroads.contract.authorisationtable.v1.ConsultAmendmentResultType;
import org.crossroads.contract.authorisationtable.v1.ExportTableRequestType;
import org.crossroads.contract.authorisationtable.v1.ExportTableResponseType;
import org.crossroads.contract.authorisationtable.v1.ExportTableResultType;
import org.crossroads.contract.authorisationtable.v1.ListAmendmentsRequestType;
import org.crossroads.contract.authorisationtable.v1.ListAmendmentsResponseType;
import org.crossroads.contract.authorisationtable.v1.ListAmendmentsResultType;
import org.crossroads.contract.authorisationtable.v1.ProposalType;
import org.crossroads.contract.authorisationtable.v1.ProposeAmendmentRequestType;
import org.crossroads.contract.authorisationtable.v1.ProposeAmendmentResponseType;
import org.crossroads.contract.authorisationtable.v1.ProposeAmendmentResultType;
import org.crossroads.contract.authorisationtable.v1.ProposedFileType;
import org.crossroads.contract.authorisationtable.v1.RehearseProposalRequestType;
import org.crossroads.contract.authorisationtable.v1.RehearseProposalResponseType;
import org.crossroads.contract.authorisationtable.v1.ReviewProposalRequestType;
import org.crossroads.contract.authorisationtable.v1.ReviewProposalResponseType;
import org.crossroads.contract.authorisationtable.v1.ReviewProposalResultType;
import org.crossroads.hub.amendment.Amendment;
import org.crossroads.hub.amendment.Officer;
import org.crossroads.hub.amendment.Officers;
import org.crossroads.hub.amendment.Proposal;
import org.crossroads.hub.amendment.RecordedQuestions;
import org.crossroads.hub.amendment.TableAmending;
import org.crossroads.hub.amendment.TableAmending.NotTaken;
import org.crossroads.hub.amendment.TableDigest;
import org.crossroads.hub.authorisation.Decision.Deny;
import org.crossroads.hub.authorisation.Decision.NearMiss;
import org.crossroads.hub.authorisation.Decision.Reason;
import org.crossroads.hub.authorisation.Decision.Unmet;
import org.crossroads.hub.consultation.Status;
import org.crossroads.hub.consultation.StatusCode;
import org.crossroads.hub.evidence.EvidenceLog;
import org.crossroads.hub.evidence.EvidenceLog.EvidenceUnavailable;
import org.crossroads.hub.network.Institutions;

/**
 * How the access-authorisation table changes: as files, and by two officers (Act of 15 January 1990, art. 15). Who reads and
 * rehearses has an authorisation like anybody; who proposes or activates is an officer, by the certificate that signed the
 * message.
 */
public final class AuthorisationTableEndpoint implements AuthorisationTable {

    private static final String PROPOSAL = "proposal";
    private static final String AMENDMENT = "criteria/amendment";

    private final TableAmending amending;
    private final Officers officers;
    private final EvidenceLog evidence;
    private final Institutions institutions;
    private final Clock clock;

    public AuthorisationTableEndpoint(
            TableAmending amending, Officers officers, EvidenceLog evidence, Institutions institutions, Clock clock) {
        this.amending = amending;
        this.officers = officers;
        this.evidence = evidence;
        this.institutions = institutions;
        this.clock = clock;
    }

    @Override
    public ExportTableResponseType exportTable(ExportTableRequestType request) {
        OwnReply reply = new OwnReply(clock);
        SortedMap<String, String> files = Optional.ofNullable(
                        request.getCriteria().getKnownAt())
                .map(known -> amending.export(past(known, "criteria/knownAt")))
                .orElseGet(amending::export);
        ExportTableResultType result = new ExportTableResultType();
        result.setDigest(TableDigest.of(files).toString());
        result.getFile()
                .addAll(TableBlocks.files(
                        files, named(files, request.getCriteria().getFile())));

        ExportTableResponseType response = new ExportTableResponseType();
        response.setInformationCustomer(request.getInformationCustomer());
        response.setInformationCrossroads(reply.crossroads());
        response.setCriteria(request.getCriteria());
        response.setStatus(reply.status(Status.of(StatusCode.DATA_FOUND)));
        response.setResult(result);
        return response;
    }

    @Override
    public ReviewProposalResponseType reviewProposal(ReviewProposalRequestType request) {
        OwnReply reply = new OwnReply(clock);
        ReviewProposalResultType result = new ReviewProposalResultType();
        Proposal proposal = proposal(request.getProposal());
        result.setReview(TableBlocks.review(taken(PROPOSAL, () -> amending.review(amending.whole(proposal)))));

        ReviewProposalResponseType response = new ReviewProposalResponseType();
        response.setInformationCustomer(request.getInformationCustomer());
        response.setInformationCrossroads(reply.crossroads());
        response.setStatus(reply.status(Status.of(StatusCode.DATA_FOUND)));
        response.setResult(result);
        return response;
    }

    @Override
    public RehearseProposalResponseType rehearseProposal(RehearseProposalRequestType request) {
        OwnReply reply = new OwnReply(clock);
        Instant since = past(request.getCriteria().getSince(), "criteria/since");
        Proposal proposal = proposal(request.getProposal());
        LocalDate today = LocalDate.ofInstant(clock.instant(), EnforceInterceptor.BRUSSELS);

        RehearseProposalResponseType response = new RehearseProposalResponseType();
        response.setResult(TableBlocks.rehearsal(
                today,
                taken(
                        PROPOSAL,
                        () -> amending.rehearse(
                                proposal, RecordedQuestions.since(evidence, since, institutions::byCode)))));
        response.setInformationCustomer(request.getInformationCustomer());
        response.setInformationCrossroads(reply.crossroads());
        response.setCriteria(request.getCriteria());
        response.setStatus(reply.status(Status.of(StatusCode.DATA_FOUND)));
        return response;
    }

    @Override
    public ProposeAmendmentResponseType proposeAmendment(ProposeAmendmentRequestType request) {
        OwnReply reply = new OwnReply(clock);
        Officer officer = officer(reply);
        Proposal proposal = proposal(request.getProposal());
        ProposeAmendmentResultType result = new ProposeAmendmentResultType();
        result.setAmendment(TableBlocks.amendment(taken(
                PROPOSAL,
                () -> amending.propose(
                        amending.whole(proposal), officer, request.getCriteria().getSignature()))));

        ProposeAmendmentResponseType response = new ProposeAmendmentResponseType();
        response.setInformationCustomer(request.getInformationCustomer());
        response.setInformationCrossroads(reply.crossroads());
        response.setCriteria(request.getCriteria());
        response.setStatus(reply.status(Status.of(StatusCode.DATA_FOUND)));
        response.setResult(result);
        return response;
    }

    @Override
    public ActivateAmendmentResponseType activateAmendment(ActivateAmendmentRequestType request) {
        OwnReply reply = new OwnReply(clock);
        Officer officer = officer(reply);
        UUID id = UUID.fromString(request.getCriteria().getAmendment());
        ActivateAmendmentResultType result = new ActivateAmendmentResultType();
        result.setAmendment(TableBlocks.amendment(taken(
                AMENDMENT,
                () -> amending.activate(id, officer, request.getCriteria().getSignature()))));

        ActivateAmendmentResponseType response = new ActivateAmendmentResponseType();
        response.setInformationCustomer(request.getInformationCustomer());
        response.setInformationCrossroads(reply.crossroads());
        response.setCriteria(request.getCriteria());
        response.setStatus(reply.status(Status.of(StatusCode.DATA_FOUND)));
        response.setResult(result);
        return response;
    }

    @Override
    public ListAmendmentsResponseType listAmendments(ListAmendmentsRequestType request) {
        OwnReply reply = new OwnReply(clock);
        boolean all = Boolean.TRUE.equals(request.getCriteria().isActivated());
        List<Amendment> found = amending.amendments().stream()
                .filter(amendment -> all || amendment.isOpen())
                .toList();

        ListAmendmentsResponseType response = new ListAmendmentsResponseType();
        response.setInformationCustomer(request.getInformationCustomer());
        response.setInformationCrossroads(reply.crossroads());
        response.setCriteria(request.getCriteria());
        response.setStatus(reply.status(Status.of(found.isEmpty() ? StatusCode.NO_DATA_FOUND : StatusCode.DATA_FOUND)));
        if (!found.isEmpty()) {
            ListAmendmentsResultType result = new ListAmendmentsResultType();
            found.stream().map(TableBlocks::amendment).forEach(result.getAmendment()::add);
            response.setResult(result);
        }
        return response;
    }

    @Override
    public ConsultAmendmentResponseType consultAmendment(ConsultAmendmentRequestType request) {
        OwnReply reply = new OwnReply(clock);
        Amendment amendment = amending.amendment(
                        UUID.fromString(request.getCriteria().getAmendment()))
                .orElseThrow(() -> invalid(AMENDMENT, "there is none of that number"));
        SortedMap<String, String> files = amending.filesOf(amendment);
        ConsultAmendmentResultType result = new ConsultAmendmentResultType();
        result.setAmendment(TableBlocks.amendment(amendment));
        result.getFile()
                .addAll(TableBlocks.files(
                        files, named(files, request.getCriteria().getFile())));
        if (amendment.isOpen()) {
            result.setReview(TableBlocks.review(taken(AMENDMENT, () -> amending.review(files))));
        }

        ConsultAmendmentResponseType response = new ConsultAmendmentResponseType();
        response.setInformationCustomer(request.getInformationCustomer());
        response.setInformationCrossroads(reply.crossroads());
        response.setCriteria(request.getCriteria());
        response.setStatus(reply.status(Status.of(StatusCode.DATA_FOUND)));
        response.setResult(result);
        return response;
    }

    /** By the certificate that signed the message; the same that must have made the signature over the step. */
    private Officer officer(OwnReply reply) {
        return reply.passage()
                .verified()
                .flatMap(verified -> officers.byCertificate(verified.fingerprint()))
                .orElseThrow(() -> {
                    Deny deny = new Deny(
                            Reason.CONDITIONS_NOT_MET,
                            List.of(new NearMiss(
                                    "every rule", List.of(new Unmet("certificate", "a registered officer's own")))));
                    reply.passage().decided(deny);
                    return new Refusal(
                            Status.of(StatusCode.NOT_ALLOWED, "reason", "the certificate is not an officer's"),
                            Optional.of(deny));
                });
    }

    private static Proposal proposal(ProposalType block) {
        List<ProposedFileType> files = block.getFile();
        if (files.stream().map(ProposedFileType::getName).distinct().count() < files.size()) {
            throw invalid("proposal/file", "a name stands there twice");
        }
        return new Proposal(
                digest(block.getBase()),
                digest(block.getProposed()),
                files.stream()
                        .collect(Collectors.toMap(
                                ProposedFileType::getName,
                                ProposedFileType::getText,
                                (one, other) -> one,
                                TreeMap::new)),
                new TreeSet<>(block.getRemovedFile()));
    }

    private static TableDigest digest(String written) {
        return new TableDigest(written.substring("sha256:".length()));
    }

    /** The names whose texts are asked for: all there, and not too much for one answer. */
    private static Collection<String> named(Map<String, String> files, List<String> names) {
        TreeSet<String> asked = new TreeSet<>(names);
        long octets = 0;
        for (String name : asked) {
            String text = Optional.ofNullable(files.get(name))
                    .orElseThrow(() -> invalid("criteria/file", "there is no " + name));
            octets += TableBlocks.octets(text);
        }
        if (octets > TableBlocks.MOST_OCTETS && asked.size() > 1) {
            throw invalid("criteria/file", "more than a million octets; ask for fewer at once");
        }
        return asked;
    }

    private Instant past(OffsetDateTime moment, String field) {
        if (moment.toInstant().isAfter(clock.instant())) {
            throw invalid(field, "lies in the future");
        }
        return moment.toInstant();
    }

    /** A step that may not be taken, or must not since it cannot be proven. */
    @FunctionalInterface
    private interface Step<T> {
        T take() throws NotTaken, EvidenceUnavailable;
    }

    private static <T> T taken(String field, Step<T> step) {
        try {
            return step.take();
        } catch (NotTaken e) {
            throw invalid(field, String.valueOf(e.getMessage()));
        } catch (EvidenceUnavailable e) {
            throw new IllegalStateException("no evidence, so no step", e);
        }
    }

    private static Refusal invalid(String field, String why) {
        String reason = why.length() > 1000 ? why.substring(0, 997) + "..." : why;
        return new Refusal(
                new Status(StatusCode.INVALID_DATA, Map.of("field", field, "reason", reason)), Optional.empty());
    }
}
