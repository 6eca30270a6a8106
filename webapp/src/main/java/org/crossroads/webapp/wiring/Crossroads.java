package org.crossroads.webapp.wiring;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.web.servlet.support.SpringBootServletInitializer;

/** The hub as a program: run by itself, or deployed on a Tomcat. */
@SpringBootApplication(scanBasePackages = "org.crossroads.webapp")
@ConfigurationPropertiesScan
public class Crossroads extends SpringBootServletInitializer {

    /** One file, {@code crossroads.yaml}: the one inside has every setting with its default, one beside the program overrides. */
    private static final Map<String, Object> CONFIGURATION = Map.of("spring.config.name", "crossroads");

    static {
        Platform.prepare();
    }

    public static void main(String[] arguments) {
        configured(new SpringApplicationBuilder()).run(arguments);
    }

    @Override
    protected SpringApplicationBuilder configure(SpringApplicationBuilder builder) {
        return configured(builder);
    }

    private static SpringApplicationBuilder configured(SpringApplicationBuilder builder) {
        SpringApplication application = builder.sources(Crossroads.class).application();
        application.setDefaultProperties(CONFIGURATION);
        return builder;
    }
}
