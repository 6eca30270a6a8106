package org.crossroads.sandbox.registry;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.crossroads.contract.career.v1.Career;
import org.crossroads.contract.career.v1.ConsultCareerResponseType;
import org.crossroads.contract.career.v1.ConsultCareerResultType;
import org.crossroads.contract.career.v1.CrossroadsFault;
import org.crossroads.contract.common.v1.StatusType;
import org.crossroads.hub.authorisation.AccessAuthorisation;
import org.crossroads.hub.authorisation.LegalContext;
import org.crossroads.hub.consultation.Answer;
import org.crossroads.hub.consultation.Approach;
import org.crossroads.hub.consultation.Claim;
import org.crossroads.hub.consultation.Consultation;
import org.crossroads.hub.consultation.Deadline;
import org.crossroads.hub.consultation.Enforcement;
import org.crossroads.hub.consultation.ExemptSuppliers;
import org.crossroads.hub.consultation.Payload;
import org.crossroads.hub.consultation.Routing;
import org.crossroads.hub.consultation.Source;
import org.crossroads.hub.consultation.Status;
import org.crossroads.hub.consultation.StatusCode;
import org.crossroads.hub.directory.DataBlock;
import org.crossroads.hub.directory.Operation;
import org.crossroads.hub.directory.Period;
import org.crossroads.hub.directory.RegisterView;
import org.crossroads.hub.exemption.Exemptions;
import org.crossroads.hub.exemption.Subcontract;
import org.crossroads.hub.exemption.Subcontracts;
import org.crossroads.hub.identifier.Ssin;
import org.crossroads.hub.network.Institution;
import org.crossroads.hub.network.InstitutionCode;
import org.crossroads.hub.network.StarNode;
import org.crossroads.sandbox.people.Institutions;
import org.crossroads.sandbox.people.NamedPeople;
import org.crossroads.sandbox.registry.rows.CareerRows;
import org.crossroads.sandbox.registry.rows.IdentificationRows;
import org.crossroads.sandbox.source.CareerSource;
import org.crossroads.sandbox.source.NationalRegister;
import org.crossroads.sandbox.source.Questions;
import org.crossroads.sandbox.source.Replies;

/** The hub's own walk over the sandbox's tables and sources, in one process and without messages. */
final class SandboxWalk implements AutoCloseable {

    static final Period SINCE_2000 = Period.from(LocalDate.of(2000, 1, 1));

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-03T12:00:00Z"), ZoneOffset.UTC);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 3);

    private final TablesInMemory tables;
    private final Enforcement enforcement;
    private final Consultation consultation;
    private final ExecutorService threads = Executors.newFixedThreadPool(3);
    private final NationalRegister nationalRegister;
    private final Set<String> ownRegisters;
    private final Map<InstitutionCode, Career> careers;

    SandboxWalk(SandboxNetwork network) {
        this.tables = new TablesInMemory(network);
        ExemptSuppliers exempt = new ExemptSuppliers(
                tables.availability(),
                tables.institutions(),
                new Exemptions(StarNode.hub(SandboxNetwork.HUB), new NoSubcontracts()));
        this.enforcement = new Enforcement(new AccessAuthorisation(tables), tables, exempt);
        this.consultation = new Consultation(
                new Routing(
                        tables.availability(),
                        new RegisterView(tables.institutions()),
                        exempt,
                        StarNode.hub(SandboxNetwork.HUB)),
                tables.institutions(),
                threads,
                CLOCK);
        Replies replies = new Replies(CLOCK, UUID::randomUUID, "en");
        this.ownRegisters = network.registers().stream()
                .filter(person -> person.canceled().isEmpty())
                .map(person -> person.entry().ssin().digits())
                .collect(Collectors.toSet());
        this.nationalRegister = new NationalRegister(network.population(), replies);
        this.careers = Map.of(
                Institutions.RSZ, CareerSource.ofEmployees(network.population(), replies),
                Institutions.RSVZ, CareerSource.ofSelfEmployed(network.population(), replies),
                Institutions.FPD, CareerSource.ofCivilServants(network.population(), replies));
    }

    /** The status code that this institution gets, on the ground that is usual for it. */
    String career(InstitutionCode asker, String ssin) {
        String ground = asker.equals(Institutions.RVA)
                ? "RVA:UNEMPLOYMENT_BENEFIT"
                : asker.equals(Institutions.NIC) ? "NIC:INVALIDITY" : "VDAB:JOB_PLACEMENT";
        return ask(asker, CareerRows.CAREER, ground, ssin, SINCE_2000, (supplier, deadline) -> {
            ConsultCareerResponseType answer = consult(supplier.code(), ssin);
            return new Source.SourceReply.Answered(
                    status(answer.getStatus()), blocks(Optional.ofNullable(answer.getResult())));
        });
    }

    String identify(InstitutionCode asker, String ssin) {
        return ask(
                asker,
                IdentificationRows.IDENTIFY,
                asker + ":IDENTIFICATION",
                ssin,
                Period.of(TODAY, TODAY),
                new Registers(ssin));
    }

    /** The National Register and the hub's own registers: of a BIS number only these are asked. */
    private final class Registers implements Source {

        private final String ssin;

        Registers(String ssin) {
            this.ssin = ssin;
        }

        @Override
        public boolean concerns(InstitutionCode supplier) {
            return supplier.equals(Institutions.KSZ) || !new Ssin(ssin).isBis();
        }

        @Override
        public SourceReply ask(Institution supplier, Deadline deadline) {
            Status status = supplier.code().equals(Institutions.KSZ)
                    ? Status.of(ownRegisters.contains(ssin) ? StatusCode.DATA_FOUND : StatusCode.NO_DATA_FOUND)
                    : status(nationalRegister
                            .identifyPerson(Questions.identify(ssin))
                            .getStatus());
            return new SourceReply.Answered(status, new Blocks(Set.of("identity")));
        }
    }

    String ask(InstitutionCode asker, Operation operation, String ground, String ssin, Period asked, Source source) {
        Institution requester = tables.institutions().byCode(asker).orElseThrow();
        Approach approach = new Approach(
                requester,
                new Claim.ByCbeNumber(requester.cbeNumber().digits()),
                operation,
                Optional.of(new LegalContext(ground)),
                Optional.empty(),
                Optional.empty(),
                Optional.of(NamedPeople.CIVIL_SERVANT),
                Optional.empty(),
                Optional.of(ssin),
                asked,
                TODAY);
        return enforcement
                .enter(approach)
                .fold(
                        granted -> code(consultation.consult(granted, source, Duration.ofSeconds(10))),
                        refused -> refused.status().code().code());
    }

    private static String code(Answer answer) {
        return answer.status().code().code();
    }

    private ConsultCareerResponseType consult(InstitutionCode supplier, String ssin) {
        try {
            return Optional.ofNullable(careers.get(supplier))
                    .orElseThrow()
                    .consultCareer(Questions.career(ssin, SINCE_2000));
        } catch (CrossroadsFault fault) {
            throw new AssertionError("a source of the sandbox never faults", fault);
        }
    }

    /** An answer with these blocks. */
    static Payload blocks(Set<String> names) {
        return new Blocks(names);
    }

    private static Status status(StatusType block) {
        return Status.of(StatusCode.parse(block.getCode()).orElseThrow());
    }

    private static Blocks blocks(Optional<ConsultCareerResultType> result) {
        Set<String> names = new HashSet<>();
        result.map(ConsultCareerResultType::getEmployee).ifPresent(block -> names.add("employee"));
        result.map(ConsultCareerResultType::getSelfEmployed).ifPresent(block -> names.add("selfEmployed"));
        result.map(ConsultCareerResultType::getCivilServant).ifPresent(block -> names.add("civilServant"));
        return new Blocks(names);
    }

    /** Which blocks there are, and nothing of what is in them. */
    private record Blocks(Set<String> names) implements Payload {
        @Override
        public Payload keeping(Set<DataBlock> granted) {
            Set<String> left = new HashSet<>(names);
            left.retainAll(granted.stream().map(DataBlock::name).toList());
            return new Blocks(left);
        }

        @Override
        public Payload withoutMembership(Set<DataBlock> exceptIn) {
            return this;
        }

        @Override
        public Payload mergedWith(Payload other) {
            Set<String> all = new HashSet<>(names);
            all.addAll(((Blocks) other).names);
            return new Blocks(all);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    /** In the sandbox nobody works for anybody. */
    private static final class NoSubcontracts implements Subcontracts {
        @Override
        public List<Subcontract> all() {
            return List.of();
        }

        @Override
        public void replaceAll(List<Subcontract> rows) {
            throw new UnsupportedOperationException("there are none");
        }
    }
}
