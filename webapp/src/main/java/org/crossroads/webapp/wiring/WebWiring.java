package org.crossroads.webapp.wiring;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import org.apache.catalina.connector.Connector;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.apache.cxf.Bus;
import org.apache.cxf.transport.servlet.CXFServlet;
import org.crossroads.exchange.security.KeyMaterial;
import org.crossroads.store.Database;
import org.springframework.boot.autoconfigure.ssl.SslBundleRegistrar;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.jks.JksSslStoreBundle;
import org.springframework.boot.ssl.jks.JksSslStoreDetails;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The container's side: TLS, CXF's servlet, health, and figures that belong to no exchange. */
@Configuration(proxyBeanMethods = false)
class WebWiring {

    @Bean
    ServletRegistrationBean<CXFServlet> cxfServlet(Bus cxf, ExchangeWiring.PublishedServices published) {
        CXFServlet servlet = new CXFServlet();
        servlet.setBus(cxf);
        ServletRegistrationBean<CXFServlet> registration = new ServletRegistrationBean<>(servlet, "/ws/*");
        // CXF's own page would list the endpoints and the version.
        registration.addInitParameter("hide-service-list-page", "true");
        registration.setLoadOnStartup(1);
        return registration;
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
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> tomcat() {
        return factory -> factory.addConnectorCustomizers(WebWiring::tune);
    }

    private static void tune(Connector connector) {
        connector.setProperty("server", "Crossroads");
        connector.setXpoweredBy(false);
        connector.setAllowTrace(false);
        if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> protocol) {
            // Partners keep a connection for as long as they like; a new handshake costs more than an exchange.
            protocol.setMaxKeepAliveRequests(-1);
        }
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
