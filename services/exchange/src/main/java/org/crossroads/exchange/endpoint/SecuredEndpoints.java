package org.crossroads.exchange.endpoint;

import jakarta.xml.ws.Provider;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javax.xml.namespace.QName;
import org.apache.cxf.Bus;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.interceptor.Interceptor;
import org.apache.cxf.jaxws.JaxWsServerFactoryBean;
import org.apache.cxf.logging.FaultListener;
import org.apache.cxf.message.Message;
import org.crossroads.exchange.contract.ContractValidation;
import org.crossroads.exchange.contract.ServiceDescriptor;
import org.crossroads.exchange.security.CertificateTrust;
import org.crossroads.exchange.security.Correspondent;
import org.crossroads.exchange.security.KeyMaterial;
import org.crossroads.exchange.security.MessageProtector;
import org.crossroads.exchange.security.MessageVerifier;
import org.crossroads.exchange.xml.GuardedReader;
import org.crossroads.exchange.xml.XmlLimits;
import org.crossroads.hub.evidence.SeenMessages;
import org.crossroads.hub.network.InstitutionCode;

/** Publishes services on CXF with message security in front and behind, faults included. */
public final class SecuredEndpoints {

    private final InstitutionCode self;
    private final Bus bus;
    private final MessageVerifier verifier;
    private final MessageProtector protector;
    private final GuardedReader reader;
    private final BeforeReply beforeReply;
    private final List<Interceptor<? extends Message>> checks;
    private final Supplier<UUID> tickets;
    private final Clock clock;

    SecuredEndpoints(
            InstitutionCode self,
            Bus bus,
            KeyMaterial own,
            CertificateTrust trust,
            Correspondent.Directory directory,
            SeenMessages seen,
            BeforeReply beforeReply,
            List<Interceptor<? extends Message>> checks,
            Supplier<UUID> tickets,
            Clock clock) {
        this.self = self;
        this.bus = bus;
        this.reader = new GuardedReader(XmlLimits.MESSAGE);
        this.verifier = new MessageVerifier(own, trust, directory, seen, reader, clock);
        this.protector = new MessageProtector(own, trust, clock);
        this.beforeReply = beforeReply;
        this.checks = List.copyOf(checks);
        this.tickets = tickets;
        this.clock = clock;
        // CXF would write the stack trace of every refused message; the evidence log has them, the reply says so.
        bus.setProperty(FaultListener.class.getName(), (FaultListener) (exception, description, message) -> false);
    }

    /** Endpoints of an institution that answers whoever its directory knows; without authorisation table or evidence. */
    public static SecuredEndpoints ofInstitution(
            InstitutionCode self,
            Bus bus,
            KeyMaterial own,
            CertificateTrust trust,
            Correspondent.Directory directory,
            SeenMessages seen,
            Supplier<UUID> tickets,
            Clock clock) {
        return new SecuredEndpoints(
                self,
                bus,
                own,
                trust,
                directory,
                seen,
                (passage, reply) -> Optional.empty(),
                List.of(),
                tickets,
                clock);
    }

    /** A typed service: the implementor has the contract's generated interface. */
    public Server publish(ServiceDescriptor service, Object implementor) {
        JaxWsServerFactoryBean factory = new JaxWsServerFactoryBean();
        factory.setServiceBean(implementor);
        factory.setWsdlLocation("classpath:META-INF/crossroads/" + service.wsdl());
        return publish(service, factory);
    }

    /** A service that takes and gives the payload as it is. */
    public Server relay(ServiceDescriptor service, Provider<?> provider) {
        JaxWsServerFactoryBean factory = new JaxWsServerFactoryBean();
        factory.setServiceBean(provider);
        return publish(service, factory);
    }

    private Server publish(ServiceDescriptor service, JaxWsServerFactoryBean factory) {
        factory.setBus(bus);
        factory.setAddress(service.path());
        factory.setServiceName(new QName(service.namespace(), service.name() + "Service"));
        factory.setEndpointName(new QName(service.namespace(), service.name() + "Port"));
        ContractValidation contract = new ContractValidation(service);
        factory.getInInterceptors().add(new ReceiveInterceptor(service, reader, verifier, contract, tickets, clock));
        factory.getInInterceptors().addAll(checks);
        ReplyInterceptor reply = new ReplyInterceptor(self, beforeReply, protector, contract, clock);
        factory.getOutInterceptors().add(reply);
        factory.getOutFaultInterceptors().add(reply);
        return factory.create();
    }
}
