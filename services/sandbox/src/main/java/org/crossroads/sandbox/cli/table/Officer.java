package org.crossroads.sandbox.cli.table;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.crossroads.contract.authorisationtable.v1.ActivateAmendmentCriteriaType;
import org.crossroads.contract.authorisationtable.v1.ActivateAmendmentRequestType;
import org.crossroads.contract.authorisationtable.v1.ActivateAmendmentResponseType;
import org.crossroads.contract.authorisationtable.v1.AmendmentType;
import org.crossroads.contract.authorisationtable.v1.ConsultAmendmentCriteriaType;
import org.crossroads.contract.authorisationtable.v1.ConsultAmendmentRequestType;
import org.crossroads.contract.authorisationtable.v1.ConsultAmendmentResponseType;
import org.crossroads.contract.authorisationtable.v1.ConsultAmendmentResultType;
import org.crossroads.contract.authorisationtable.v1.ExportTableCriteriaType;
import org.crossroads.contract.authorisationtable.v1.ExportTableRequestType;
import org.crossroads.contract.authorisationtable.v1.ExportTableResponseType;
import org.crossroads.contract.authorisationtable.v1.FileType;
import org.crossroads.contract.authorisationtable.v1.ListAmendmentsCriteriaType;
import org.crossroads.contract.authorisationtable.v1.ListAmendmentsRequestType;
import org.crossroads.contract.authorisationtable.v1.ListAmendmentsResponseType;
import org.crossroads.contract.authorisationtable.v1.ProposalType;
import org.crossroads.contract.authorisationtable.v1.ProposeAmendmentCriteriaType;
import org.crossroads.contract.authorisationtable.v1.ProposeAmendmentRequestType;
import org.crossroads.contract.authorisationtable.v1.ProposeAmendmentResponseType;
import org.crossroads.contract.authorisationtable.v1.ProposedFileType;
import org.crossroads.contract.authorisationtable.v1.RehearseProposalCriteriaType;
import org.crossroads.contract.authorisationtable.v1.RehearseProposalRequestType;
import org.crossroads.contract.authorisationtable.v1.RehearseProposalResponseType;
import org.crossroads.contract.authorisationtable.v1.RehearseProposalResultType;
import org.crossroads.contract.authorisationtable.v1.ReviewProposalRequestType;
import org.crossroads.contract.authorisationtable.v1.ReviewProposalResponseType;
import org.crossroads.contract.authorisationtable.v1.ReviewType;
import org.crossroads.exchange.client.CallFailure;
import org.crossroads.hub.amendment.Amendment;
import org.crossroads.hub.amendment.Proposal;
import org.crossroads.hub.amendment.TableDigest;
import org.jspecify.annotations.Nullable;

/** What an officer does at the hub. Digests are computed here, over the files themselves: what is signed is what was seen. */
final class Officer {

    /** Of texts in one answer, in octets; the contract allows a million. */
    private static final long AT_A_TIME = 900_000;

    private final TableClient hub;

    Officer(TableClient hub) {
        this.hub = hub;
    }

    /** The whole table as files, as it was known then. */
    SortedMap<String, String> export(@Nullable OffsetDateTime known) throws CallFailure, NotAnswered {
        ExportTableCriteriaType criteria = new ExportTableCriteriaType();
        criteria.setKnownAt(known);
        ExportTableResponseType names = export(criteria);
        SortedMap<String, String> files = new TreeMap<>();
        for (List<String> some : portions(names.getResult().getFile())) {
            criteria.getFile().clear();
            criteria.getFile().addAll(some);
            read(export(criteria).getResult().getFile(), files);
        }
        requireDigest(names.getResult().getDigest(), files);
        return files;
    }

    private ExportTableResponseType export(ExportTableCriteriaType criteria) throws CallFailure, NotAnswered {
        ExportTableRequestType request = new ExportTableRequestType();
        request.setInformationCustomer(hub.customer());
        request.setCriteria(criteria);
        return hub.ask("exportTable", ExportTableRequestType.class, request, ExportTableResponseType.class);
    }

    /** What the files in the place of the active table would change. */
    ReviewType review(SortedMap<String, String> wanted) throws CallFailure, NotAnswered {
        ReviewProposalRequestType request = new ReviewProposalRequestType();
        request.setInformationCustomer(hub.customer());
        request.setProposal(block(proposal(wanted)));
        return hub.ask("reviewProposal", ReviewProposalRequestType.class, request, ReviewProposalResponseType.class)
                .getResult()
                .getReview();
    }

    RehearseProposalResultType rehearse(SortedMap<String, String> wanted, OffsetDateTime since)
            throws CallFailure, NotAnswered {
        RehearseProposalCriteriaType criteria = new RehearseProposalCriteriaType();
        criteria.setSince(since);
        RehearseProposalRequestType request = new RehearseProposalRequestType();
        request.setInformationCustomer(hub.customer());
        request.setCriteria(criteria);
        request.setProposal(block(proposal(wanted)));
        return hub.ask(
                        "rehearseProposal",
                        RehearseProposalRequestType.class,
                        request,
                        RehearseProposalResponseType.class)
                .getResult();
    }

    AmendmentType propose(SortedMap<String, String> wanted) throws CallFailure, NotAnswered {
        Proposal proposal = proposal(wanted);
        ProposeAmendmentCriteriaType criteria = new ProposeAmendmentCriteriaType();
        criteria.setSignature(hub.sign(Amendment.textOfProposal(proposal.base(), proposal.proposed())));
        ProposeAmendmentRequestType request = new ProposeAmendmentRequestType();
        request.setInformationCustomer(hub.customer());
        request.setCriteria(criteria);
        request.setProposal(block(proposal));
        return hub.ask(
                        "proposeAmendment",
                        ProposeAmendmentRequestType.class,
                        request,
                        ProposeAmendmentResponseType.class)
                .getResult()
                .getAmendment();
    }

    List<AmendmentType> amendments(boolean all) throws CallFailure, NotAnswered {
        ListAmendmentsCriteriaType criteria = new ListAmendmentsCriteriaType();
        criteria.setActivated(all);
        ListAmendmentsRequestType request = new ListAmendmentsRequestType();
        request.setInformationCustomer(hub.customer());
        request.setCriteria(criteria);
        return hub.ask("listAmendments", ListAmendmentsRequestType.class, request, ListAmendmentsResponseType.class)
                .getResult()
                .getAmendment();
    }

    /** An amendment, with its files, which make the table that it says they make. */
    record Seen(
            AmendmentType amendment,
            SortedMap<String, String> files,
            @Nullable ReviewType review) {}

    Seen amendment(UUID id) throws CallFailure, NotAnswered {
        ConsultAmendmentCriteriaType criteria = new ConsultAmendmentCriteriaType();
        criteria.setAmendment(id.toString());
        ConsultAmendmentResultType whole = consult(criteria);
        SortedMap<String, String> files = new TreeMap<>();
        for (List<String> some : portions(whole.getFile())) {
            criteria.getFile().clear();
            criteria.getFile().addAll(some);
            read(consult(criteria).getFile(), files);
        }
        requireDigest(whole.getAmendment().getProposed(), files);
        return new Seen(whole.getAmendment(), files, whole.getReview());
    }

    private ConsultAmendmentResultType consult(ConsultAmendmentCriteriaType criteria) throws CallFailure, NotAnswered {
        ConsultAmendmentRequestType request = new ConsultAmendmentRequestType();
        request.setInformationCustomer(hub.customer());
        request.setCriteria(criteria);
        return hub.ask(
                        "consultAmendment",
                        ConsultAmendmentRequestType.class,
                        request,
                        ConsultAmendmentResponseType.class)
                .getResult();
    }

    /** Signs and activates what was seen. */
    AmendmentType activate(Seen seen) throws CallFailure, NotAnswered {
        TableDigest base = digest(seen.amendment().getBase());
        ActivateAmendmentCriteriaType criteria = new ActivateAmendmentCriteriaType();
        criteria.setAmendment(seen.amendment().getIdentifier());
        criteria.setSignature(hub.sign(Amendment.textOfActivation(base, TableDigest.of(seen.files()))));
        ActivateAmendmentRequestType request = new ActivateAmendmentRequestType();
        request.setInformationCustomer(hub.customer());
        request.setCriteria(criteria);
        return hub.ask(
                        "activateAmendment",
                        ActivateAmendmentRequestType.class,
                        request,
                        ActivateAmendmentResponseType.class)
                .getResult()
                .getAmendment();
    }

    private Proposal proposal(SortedMap<String, String> wanted) throws CallFailure, NotAnswered {
        return Proposal.between(export((OffsetDateTime) null), wanted);
    }

    private static ProposalType block(Proposal proposal) {
        ProposalType block = new ProposalType();
        block.setBase(proposal.base().toString());
        block.setProposed(proposal.proposed().toString());
        proposal.changed().forEach((name, text) -> {
            ProposedFileType file = new ProposedFileType();
            file.setName(name);
            file.setText(text);
            block.getFile().add(file);
        });
        proposal.removed().stream().sorted().forEach(block.getRemovedFile()::add);
        return block;
    }

    private static List<List<String>> portions(List<FileType> files) {
        List<List<String>> portions = new ArrayList<>();
        List<String> portion = new ArrayList<>();
        long octets = 0;
        for (FileType file : files) {
            if (!portion.isEmpty() && octets + file.getOctets() > AT_A_TIME) {
                portions.add(portion);
                portion = new ArrayList<>();
                octets = 0;
            }
            portion.add(file.getName());
            octets += file.getOctets();
        }
        if (!portion.isEmpty()) {
            portions.add(portion);
        }
        return portions;
    }

    private static void read(List<FileType> from, SortedMap<String, String> files) {
        Set<String> seen = new HashSet<>();
        from.stream()
                .filter(file -> file.getText() != null && seen.add(file.getName()))
                .forEach(file -> files.put(file.getName(), file.getText()));
    }

    private static void requireDigest(String stated, SortedMap<String, String> files) {
        if (!digest(stated).equals(TableDigest.of(files))) {
            throw new IllegalStateException("the files that came do not make " + stated
                    + ": the table changed meanwhile, or somebody changed them on the way; try again");
        }
    }

    static TableDigest digest(String written) {
        return new TableDigest(written.substring("sha256:".length()));
    }
}
