package org.crossroads.webapp.wiring;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import org.apache.cxf.Bus;
import org.apache.cxf.bus.spring.SpringBus;
import org.crossroads.exchange.contract.ContractValidation;
import org.crossroads.exchange.contract.ServiceDescriptor;
import org.crossroads.exchange.endpoint.AuthorisationEndpoint;
import org.crossroads.exchange.endpoint.AuthorisationTableEndpoint;
import org.crossroads.exchange.endpoint.CollectionEndpoint;
import org.crossroads.exchange.endpoint.HubEndpoints;
import org.crossroads.exchange.endpoint.Passage;
import org.crossroads.exchange.endpoint.RegisterEndpoint;
import org.crossroads.exchange.endpoint.RepertoryEndpoint;
import org.crossroads.exchange.endpoint.SecuredEndpoints;
import org.crossroads.exchange.endpoint.TestConnectionEndpoint;
import org.crossroads.exchange.relay.NationalRegisterCalls;
import org.crossroads.exchange.relay.NationalRegisterPeople;
import org.crossroads.exchange.relay.NationalRegisterVerification;
import org.crossroads.exchange.relay.Outbound;
import org.crossroads.exchange.relay.OwnAnswers;
import org.crossroads.exchange.relay.RegisterAnswers;
import org.crossroads.exchange.relay.RelayEndpoint;
import org.crossroads.exchange.security.CertificateTrust;
import org.crossroads.exchange.security.KeyMaterial;
import org.crossroads.exchange.security.RevocationLists;
import org.crossroads.hub.authorisation.AccessAuthorisation;
import org.crossroads.hub.authorisation.AuthorisationTable;
import org.crossroads.hub.collection.Permits;
import org.crossroads.hub.consultation.Consultation;
import org.crossroads.hub.consultation.Enforcement;
import org.crossroads.hub.consultation.ExemptSuppliers;
import org.crossroads.hub.directory.AvailabilityTable;
import org.crossroads.hub.directory.PersonRepertory;
import org.crossroads.hub.directory.RegisterView;
import org.crossroads.hub.evidence.EvidenceLog;
import org.crossroads.hub.evidence.SeenMessages;
import org.crossroads.hub.exemption.Exemptions;
import org.crossroads.hub.exemption.Subcontracts;
import org.crossroads.hub.integration.IdentityVerification;
import org.crossroads.hub.integration.Integration;
import org.crossroads.hub.network.Institution;
import org.crossroads.hub.network.InstitutionCode;
import org.crossroads.hub.network.Institutions;
import org.crossroads.hub.network.StarNode;
import org.crossroads.hub.register.CrossroadsRegisters;
import org.crossroads.hub.register.RegisterVerification;
import org.crossroads.hub.register.Registering;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keys, trust, and the endpoints with the walk behind them. */
@Configuration(proxyBeanMethods = false)
class ExchangeWiring {

    private static final String IDENTIFICATION = "Identification";

    @Bean
    KeyMaterial hubKey(HubSettings settings) {
        return KeyMaterial.load(settings.keys().signing(), password(settings));
    }

    @Bean
    KeyStore trustStore(HubSettings settings) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream file = Files.newInputStream(settings.keys().trust())) {
            store.load(file, password(settings));
        }
        return store;
    }

    @Bean
    CertificateTrust certificateTrust(KeyStore trustStore, HubSettings settings, Clock clock) {
        return new CertificateTrust(
                trustStore, new RevocationLists(settings.keys().revocationLists(), clock), clock);
    }

    @Bean
    StarNode node(HubSettings settings) {
        return new StarNode(
                new InstitutionCode(settings.institution()),
                Optional.ofNullable(settings.uplink()).map(InstitutionCode::new));
    }

    @Bean
    ExemptSuppliers exemptSuppliers(
            AvailabilityTable availability, Institutions institutions, StarNode node, Subcontracts subcontracts) {
        return new ExemptSuppliers(availability, institutions, new Exemptions(node, subcontracts));
    }

    @Bean
    Enforcement enforcement(
            AuthorisationTable table,
            PersonRepertory repertory,
            CrossroadsRegisters registers,
            ExemptSuppliers exempt) {
        return new Enforcement(new AccessAuthorisation(table), repertory, registers, exempt);
    }

    @Bean(destroyMethod = "shutdown")
    Bus cxf() {
        return new SpringBus();
    }

    @Bean
    SecuredEndpoints securedEndpoints(
            StarNode node,
            Bus cxf,
            KeyMaterial hubKey,
            CertificateTrust trust,
            Institutions institutions,
            Enforcement enforcement,
            EvidenceLog evidence,
            SeenMessages seen,
            MeterRegistry meters,
            Clock clock,
            StoreWiring.LoadedRegistry registry) {
        return HubEndpoints.create(
                node.institution(),
                cxf,
                hubKey,
                trust,
                institutions,
                enforcement,
                evidence,
                seen,
                meters,
                UUID::randomUUID,
                clock);
    }

    @Bean
    PublishedServices publishedServices(
            List<ServiceDescriptor> serviceDescriptors,
            SecuredEndpoints endpoints,
            Consultation consultation,
            Outbound outbound,
            Institutions institutions,
            PersonRepertory repertory,
            CrossroadsRegisters registers,
            AvailabilityTable availability,
            AuthorisationTable table,
            AuthorisationTableEndpoint amendments,
            ExecutorService fetching,
            Permits permits,
            CollectionEndpoint collection,
            StarNode node,
            Clock clock) {
        InstitutionCode self = node.institution();
        AuthorisationEndpoint authorisation = new AuthorisationEndpoint(
                table, institutions, self, AmendmentWiring.operations(serviceDescriptors), clock);
        NationalRegisterCalls nationalRegister = new NationalRegisterCalls(
                identification(serviceDescriptors), availability, institutions, outbound, node, fetching, clock);
        IdentityVerification asked = new NationalRegisterVerification(nationalRegister);
        // The Crossroads registers are the hub's: a sector's node asks it about their people as about all others.
        IdentityVerification verification = node.uplink().isPresent()
                ? asked
                : new RegisterVerification(
                        asked,
                        registers,
                        self,
                        () -> Passage.current()
                                .requester()
                                .map(Institution::language)
                                .orElse("en"),
                        clock);
        RepertoryEndpoint repertoryEndpoint = new RepertoryEndpoint(
                repertory, new Integration(repertory, verification), new RegisterView(institutions), clock);
        RegisterEndpoint registerEndpoint = new RegisterEndpoint(
                new Registering(
                        registers, new NationalRegisterPeople(nationalRegister), verification, repertory, clock),
                clock);
        OwnAnswers registerAnswers =
                node.uplink().isPresent() ? OwnAnswers.NONE : new RegisterAnswers(registers, self, clock);
        for (ServiceDescriptor service : serviceDescriptors) {
            if (service.relayed()) {
                ContractValidation contract = new ContractValidation(service);
                endpoints.relay(
                        service,
                        new RelayEndpoint(
                                consultation,
                                outbound,
                                () -> hub(institutions, self),
                                contract,
                                service.name().equals(IDENTIFICATION) ? registerAnswers : OwnAnswers.NONE,
                                permits,
                                clock));
            } else {
                endpoints.publish(
                        service,
                        own(
                                service,
                                repertoryEndpoint,
                                registerEndpoint,
                                authorisation,
                                amendments,
                                collection,
                                clock));
            }
        }
        return new PublishedServices(serviceDescriptors.size());
    }

    /** That the endpoints are there. */
    record PublishedServices(int number) {}

    private static ServiceDescriptor identification(List<ServiceDescriptor> descriptors) {
        return descriptors.stream()
                .filter(service -> service.name().equals(IDENTIFICATION))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no contract says how an identity is verified"));
    }

    private static Object own(
            ServiceDescriptor service,
            RepertoryEndpoint repertory,
            RegisterEndpoint register,
            AuthorisationEndpoint authorisation,
            AuthorisationTableEndpoint amendments,
            CollectionEndpoint collection,
            Clock clock) {
        return switch (service.name()) {
            case "TestConnection" -> new TestConnectionEndpoint(clock);
            case "Repertory" -> repertory;
            case "Register" -> register;
            case "Authorisation" -> authorisation;
            case "AuthorisationTable" -> amendments;
            case "Collection" -> collection;
            default -> throw new IllegalStateException("nothing here serves " + service.name());
        };
    }

    static Institution hub(Institutions institutions, InstitutionCode self) {
        return institutions
                .byCode(self)
                .orElseThrow(() -> new IllegalStateException("the hub itself, " + self + ", is not in the registry"));
    }

    static char[] password(HubSettings settings) {
        return StoreWiring.firstLine(settings.keys().passwordFile()).toCharArray();
    }
}
