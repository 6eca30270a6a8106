package org.crossroads.sandbox.network;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.crossroads.exchange.contract.ServiceDescriptor;
import org.crossroads.hub.network.InstitutionCode;
import org.crossroads.sandbox.people.Institutions;
import org.crossroads.sandbox.people.Population;
import org.crossroads.sandbox.registry.Member;
import org.crossroads.sandbox.registry.Sector;
import org.crossroads.sandbox.source.CareerSource;
import org.crossroads.sandbox.source.CollectedWork;
import org.crossroads.sandbox.source.CollectedWorkReceiver;
import org.crossroads.sandbox.source.FileSource;
import org.crossroads.sandbox.source.NationalRegister;
import org.crossroads.sandbox.source.Replies;
import org.crossroads.sandbox.source.assistance.SocialAssistanceSource;
import org.crossroads.sandbox.source.benefit.ChildBenefitSource;
import org.crossroads.sandbox.source.benefit.DisabilitySource;
import org.crossroads.sandbox.source.benefit.HealthInsuranceSource;
import org.crossroads.sandbox.source.benefit.HolidaySource;
import org.crossroads.sandbox.source.employment.EmploymentSource;
import org.crossroads.sandbox.source.livelihood.LivelihoodSecuritySource;
import org.crossroads.sandbox.source.occupationalrisk.OccupationalRiskSource;
import org.crossroads.sandbox.source.pension.PensionSource;
import org.crossroads.sandbox.source.unemployment.UnemploymentSource;

/** Which institution serves which contracts, and what answers there. A new source has a line here. */
final class Sources {

    private static final List<Source> ALL = List.of(
            new Source(Institutions.RR, "Identification", NationalRegister::new),
            new Source(Institutions.RSZ, "Career", CareerSource::ofEmployees),
            new Source(Institutions.RSVZ, "Career", CareerSource::ofSelfEmployed),
            new Source(Institutions.FPD, "Career", CareerSource::ofCivilServants),
            new Source(Institutions.NIC, "HealthInsurance", HealthInsuranceSource::new),
            disability(Institutions.FODSZ),
            disability(Institutions.VSB),
            disability(Institutions.AVIQ),
            disability(Institutions.IRISCARE),
            disability(Institutions.DSL),
            new Source(Institutions.ORINT, "ChildBenefit", ChildBenefitSource::new),
            new Source(Institutions.RJV, "Holiday", HolidaySource::new),
            new Source(Institutions.FEDRIS, "OccupationalRisk", OccupationalRiskSource::new),
            new Source(Institutions.PODMI, "SocialAssistance", SocialAssistanceSource::new),
            new Source(Institutions.VSI, "LivelihoodSecurity", LivelihoodSecuritySource::new),
            new Source(Institutions.RSZ, "Employment", EmploymentSource::new),
            new Source(Institutions.RVA, "Unemployment", UnemploymentSource::new),
            new Source(Institutions.FPD, "Pension", PensionSource::ofPensionsService),
            new Source(Institutions.RSVZ, "Pension", PensionSource::ofSelfEmployed),
            new Source(Institutions.RIZIV, "Pension", PensionSource::ofCadastre));

    private final ServedContracts contracts;
    private final Population population;
    private final Optional<Path> answers;
    private final Clock clock;
    /** What each was brought, for as long as the sandbox runs: a source that is started again still has it. */
    private final Map<InstitutionCode, CollectedWork> collected = new ConcurrentHashMap<>();

    /** @param answers files from which further sources answer: {@code RSZ/StudentWork/consultStudentWork/85673003360.xml} */
    Sources(ServedContracts contracts, Population population, Optional<Path> answers, Clock clock) {
        this.contracts = contracts;
        this.population = population;
        this.answers = answers;
        this.clock = clock;
    }

    /** @param source makes what implements the contract's generated interface */
    private record Source(
            InstitutionCode institution, String service, BiFunction<Population, Replies, Object> source) {}

    private static Source disability(InstitutionCode authority) {
        return new Source(
                authority, "Disability", (people, replies) -> new DisabilitySource(authority, people, replies));
    }

    static boolean serves(InstitutionCode institution) {
        return ALL.stream().anyMatch(source -> source.institution().equals(institution));
    }

    /** What it serves, by contract; answers are in its own language. */
    Map<ServiceDescriptor, Object> of(Member member) {
        return served(member.code(), member.language(), population);
    }

    /** What a fund serves: what the institution that manages its sector would, of its own members alone. */
    Map<ServiceDescriptor, Object> of(Sector sector, Member fund) {
        return served(sector.managing(), fund.language(), sector.membersOf(fund.code()));
    }

    private Map<ServiceDescriptor, Object> served(InstitutionCode institution, String language, Population people) {
        Replies replies = new Replies(clock, UUID::randomUUID, language);
        Map<ServiceDescriptor, Object> served = new HashMap<>();
        for (Source source : ALL) {
            if (source.institution().equals(institution)) {
                served.put(contracts.named(source.service()), source.source().apply(people, replies));
            }
        }
        for (ServiceDescriptor service : contracts.all()) {
            answers.map(files -> files.resolve(institution.value()).resolve(service.name()))
                    .filter(Files::isDirectory)
                    .ifPresent(files -> served.putIfAbsent(service, new FileSource(files, clock)));
        }
        takeCollected(institution, replies, served);
        return served;
    }

    /** Sources of a career are charged with storing their part of it, so they take what others collected. */
    private void takeCollected(InstitutionCode institution, Replies replies, Map<ServiceDescriptor, Object> served) {
        ServiceDescriptor career = contracts.named("Career");
        if (served.get(career) instanceof CareerSource source) {
            CollectedWork work = collected.computeIfAbsent(institution, code -> new CollectedWork());
            served.put(career, source.telling(work));
            served.put(contracts.named("CollectedDataReceiver"), new CollectedWorkReceiver(work, replies));
        }
    }
}
