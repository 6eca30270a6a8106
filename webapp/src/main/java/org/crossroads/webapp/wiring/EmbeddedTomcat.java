package org.crossroads.webapp.wiring;

import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardHost;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.crossroads.webapp.portal.PlainErrorReports;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The container when the hub brings its own; on a stock Tomcat none of this is there, and its operator decides. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(name = "org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory")
class EmbeddedTomcat {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> connectorsAndErrors() {
        return factory -> {
            factory.addConnectorCustomizers(EmbeddedTomcat::tune);
            factory.addContextCustomizers(context -> {
                if (context.getParent() instanceof StandardHost host) {
                    host.setErrorReportValveClass(PlainErrorReports.class.getName());
                }
            });
        };
    }

    private static void tune(Connector connector) {
        connector.setXpoweredBy(false);
        connector.setAllowTrace(false);
        if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> protocol) {
            // Partners keep a connection for as long as they like; a new handshake costs more than an exchange.
            protocol.setMaxKeepAliveRequests(-1);
        }
    }
}
