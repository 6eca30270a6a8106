package org.crossroads.webapp.wiring;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.crossroads.exchange.contract.OperationDescriptor;
import org.crossroads.exchange.contract.ServiceDescriptor;
import org.crossroads.exchange.endpoint.AuthorisationTableEndpoint;
import org.crossroads.hub.admission.AdmissionCheck;
import org.crossroads.hub.admission.Admissions;
import org.crossroads.hub.amendment.Amendments;
import org.crossroads.hub.amendment.Officers;
import org.crossroads.hub.amendment.TableAmending;
import org.crossroads.hub.amendment.TableCheck;
import org.crossroads.hub.authorisation.AuthorisationTable;
import org.crossroads.hub.directory.AvailabilityTable;
import org.crossroads.hub.directory.Operation;
import org.crossroads.hub.evidence.EvidenceLog;
import org.crossroads.hub.network.InstitutionCode;
import org.crossroads.hub.network.Institutions;
import org.crossroads.store.registry.YamlTableFiles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the access-authorisation table changes. */
@Configuration(proxyBeanMethods = false)
class AmendmentWiring {

    @Bean
    TableAmending tableAmending(
            AuthorisationTable table,
            Institutions institutions,
            AvailabilityTable availability,
            Admissions admissions,
            Amendments amendments,
            EvidenceLog evidence,
            List<ServiceDescriptor> serviceDescriptors,
            HubSettings settings,
            Clock clock) {
        return new TableAmending(
                table,
                new YamlTableFiles(),
                new TableCheck(
                        institutions, availability, operations(serviceDescriptors), new AdmissionCheck(admissions)),
                amendments,
                evidence,
                new InstitutionCode(settings.institution()),
                UUID::randomUUID,
                clock);
    }

    @Bean
    AuthorisationTableEndpoint authorisationTableEndpoint(
            TableAmending amending, Officers officers, EvidenceLog evidence, Institutions institutions, Clock clock) {
        return new AuthorisationTableEndpoint(amending, officers, evidence, institutions, clock);
    }

    /** All that the contracts have. */
    static Set<Operation> operations(List<ServiceDescriptor> services) {
        return services.stream()
                .flatMap(service -> service.operations().values().stream())
                .map(OperationDescriptor::operation)
                .collect(Collectors.toUnmodifiableSet());
    }
}
