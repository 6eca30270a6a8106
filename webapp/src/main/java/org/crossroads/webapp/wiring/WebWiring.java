package org.crossroads.webapp.wiring;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.servlet.DispatcherType;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.cxf.Bus;
import org.apache.cxf.transport.servlet.CXFServlet;
import org.crossroads.exchange.contract.PublishedContracts;
import org.crossroads.exchange.contract.ServiceDescriptor;
import org.crossroads.exchange.security.KeyMaterial;
import org.crossroads.exchange.xml.XmlLimits;
import org.crossroads.store.Database;
import org.crossroads.webapp.intake.WholeMessageFilter;
import org.crossroads.webapp.portal.ContractDocument;
import org.crossroads.webapp.portal.ContractFilter;
import org.crossroads.webapp.portal.PageHeaders;
import org.crossroads.webapp.portal.ServedContract;
import org.crossroads.webapp.portal.ServedContracts;
import org.springframework.boot.autoconfigure.ssl.SslBundleRegistrar;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.jks.JksSslStoreBundle;
import org.springframework.boot.ssl.jks.JksSslStoreDetails;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The container's side: TLS, CXF's servlet, health, and figures that belong to no exchange. */
@Configuration(proxyBeanMethods = false)
class WebWiring {

    private static final Duration WHOLE_MESSAGE_WITHIN = Duration.ofSeconds(10);

    @Bean
    ServletRegistrationBean<CXFServlet> cxfServlet(Bus cxf, ExchangeWiring.PublishedServices published) {
        CXFServlet servlet = new CXFServlet();
        servlet.setBus(cxf);
        ServletRegistrationBean<CXFServlet> registration = new ServletRegistrationBean<>(servlet, "/ws/*");
        // CXF's own page would list the endpoints and the version.
        registration.addInitParameter("hide-service-list-page", "true");
        registration.setLoadOnStartup(1);
        registration.setAsyncSupported(true);
        return registration;
    }

    @Bean
    ServedContracts servedContracts(List<ServiceDescriptor> serviceDescriptors, HubSettings settings) {
        PublishedContracts published = new PublishedContracts(serviceDescriptors, settings.publicUrl());
        return new ServedContracts(
                settings.publicUrl(),
                published.services().stream()
                        .map(service -> served(service, published))
                        .toList());
    }

    private static ServedContract served(ServiceDescriptor service, PublishedContracts published) {
        SortedMap<String, ContractDocument> policies = new TreeMap<>();
        PublishedContracts.POLICIES.forEach(policy -> published
                .wsdl(service, Optional.of(policy))
                .ifPresent(wsdl -> policies.put(policy, new ContractDocument(wsdl))));
        SortedMap<String, ContractDocument> schemas = new TreeMap<>();
        published
                .schemas(service)
                .forEach(file -> published
                        .schema(service, file)
                        .ifPresent(schema -> schemas.put(file, new ContractDocument(schema))));
        return new ServedContract(
                service.name(),
                service.version(),
                service.namespace(),
                service.path(),
                service.relayed(),
                service.operations().values().stream()
                        .map(operation -> operation.operation().name())
                        .toList(),
                new ContractDocument(published.wsdl(service, Optional.empty()).orElseThrow()),
                policies,
                schemas);
    }

    @Bean
    FilterRegistrationBean<ContractFilter> contractFilter(ServedContracts contracts) {
        FilterRegistrationBean<ContractFilter> registration =
                new FilterRegistrationBean<>(new ContractFilter(contracts));
        registration.addUrlPatterns("/ws/*");
        return registration;
    }

    /** Before CXF: no thread waits for a sender. Limits as those of the messages themselves. */
    @Bean
    FilterRegistrationBean<WholeMessageFilter> wholeMessages() {
        FilterRegistrationBean<WholeMessageFilter> registration =
                new FilterRegistrationBean<>(new WholeMessageFilter(XmlLimits.MESSAGE.bytes(), WHOLE_MESSAGE_WITHIN));
        registration.addUrlPatterns("/ws/*");
        registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ASYNC);
        registration.setAsyncSupported(true);
        return registration;
    }

    @Bean
    FilterRegistrationBean<PageHeaders> headersOfPages() {
        return new FilterRegistrationBean<>(new PageHeaders());
    }

    /** The server's certificate, with the password from its file: none stands in a setting. */
    @Bean
    SslBundleRegistrar hubTls(HubSettings settings) {
        JksSslStoreDetails store = new JksSslStoreDetails(
                "PKCS12",
                null,
                settings.keys().tls().toUri().toString(),
                StoreWiring.firstLine(settings.keys().passwordFile()));
        return bundles -> bundles.registerBundle("hub", SslBundle.of(new JksSslStoreBundle(store, null)));
    }

    @Bean
    HealthIndicator databaseHealth(Database database) {
        return () -> database.answers()
                ? Health.up().build()
                : Health.down().withDetail("database", "does not answer").build();
    }

    @Bean
    MeterBinder certificateDaysLeft(KeyMaterial hubKey, Clock clock) {
        X509Certificate certificate = hubKey.certificate();
        return meters -> Gauge.builder(
                        "crossroads.certificate.days.left",
                        () -> Duration.between(
                                        clock.instant(),
                                        certificate.getNotAfter().toInstant())
                                .toDays())
                .tag("certificate", "hub")
                .description("days until the hub's signing certificate ends")
                .register(meters);
    }
}
