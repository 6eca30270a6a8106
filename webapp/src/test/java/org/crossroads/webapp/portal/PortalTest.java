package org.crossroads.webapp.portal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.catalina.core.StandardHost;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What a browser, a partner's tool and a curious stranger get from the portal. */
class PortalTest {

    private static ConfigurableApplicationContext portal;
    private static HttpClient client;

    /** The portal with a service behind it that only says that a message came through. */
    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({IndexController.class, PlainErrorController.class})
    static class PortalAlone {

        @Bean
        ServedContracts contracts() {
            return new ServedContracts(
                    URI.create("https://hub.example:8443"), List.of(contract("Repertory"), contract("Career")));
        }

        @Bean
        FilterRegistrationBean<ContractFilter> contractFilter(ServedContracts contracts) {
            FilterRegistrationBean<ContractFilter> registration =
                    new FilterRegistrationBean<>(new ContractFilter(contracts));
            registration.addUrlPatterns("/ws/*");
            return registration;
        }

        @Bean
        FilterRegistrationBean<PageHeaders> pageHeaders() {
            return new FilterRegistrationBean<>(new PageHeaders());
        }

        @Bean
        ServletRegistrationBean<Service> service() {
            return new ServletRegistrationBean<>(new Service(), "/ws/*");
        }

        @Bean
        ServletRegistrationBean<Broken> broken() {
            return new ServletRegistrationBean<>(new Broken(), "/broken");
        }

        @Bean
        WebServerFactoryCustomizer<TomcatServletWebServerFactory> plainErrorReports() {
            return factory -> factory.addContextCustomizers(context -> {
                if (context.getParent() instanceof StandardHost host) {
                    host.setErrorReportValveClass(PlainErrorReports.class.getName());
                }
            });
        }

        private static ServedContract contract(String name) {
            String path = "/" + name.toLowerCase(Locale.ROOT) + "/v1";
            return new ServedContract(
                    name,
                    1,
                    "urn:crossroads:" + name,
                    path,
                    true,
                    List.of("consult" + name),
                    document("<wsdl/>"),
                    new TreeMap<>(Map.of("basic256sha256", document("<policied/>"))),
                    new TreeMap<>(Map.of("common-v1.xsd", document("<xsd/>"))));
        }

        private static ContractDocument document(String text) {
            return new ContractDocument(text.getBytes(UTF_8));
        }
    }

    static final class Service extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.getWriter()
                    .print(request.getMethod() + " came through with "
                            + request.getInputStream().readAllBytes().length + " octets");
        }
    }

    static final class Broken extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) {
            throw new IllegalStateException("a secret of the program");
        }
    }

    @BeforeAll
    static void start() {
        portal = new SpringApplicationBuilder(PortalAlone.class)
                .properties("server.port=0", "spring.config.name=portal-alone", "spring.main.banner-mode=off")
                .run();
        client = HttpClient.newHttpClient();
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/ws/career/v1?wsdl, <wsdl/>",
        "/ws/career/v1?WSDL, <wsdl/>",
        "/ws/career/v1?wsdl=, <wsdl/>",
        "/ws/career/v1?wsdl&policy=basic256sha256, <policied/>",
        "/ws/career/v1?Policy=basic256sha256&Wsdl, <policied/>",
        "/ws/career/v1?xsd=common-v1.xsd, <xsd/>",
    })
    void aContractIsServedAsXml(String path, String content) throws Exception {
        HttpResponse<String> answer = send("GET", path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(content);
        assertThat(header(answer, "Content-Type")).isEqualToIgnoringCase("text/xml;charset=UTF-8");
        assertThat(header(answer, "Cache-Control")).isEqualTo("public, max-age=300");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void aContractThatTheToolHasAlreadyIsNotSentAgain() throws Exception {
        String tag = header(send("GET", "/ws/career/v1?wsdl"), "ETag");

        HttpResponse<String> answer = send("GET", "/ws/career/v1?wsdl", "If-None-Match", "\"other\", W/" + tag);

        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(answer.body()).isEmpty();
        assertThat(header(answer, "ETag"))
                .isEqualTo(tag)
                .isNotEqualTo(header(send("GET", "/ws/career/v1?xsd=common-v1.xsd"), "ETag"));
    }

    @Test
    void aHeadSaysWhatAGetWouldWithoutTheContent() throws Exception {
        HttpResponse<String> answer = send("HEAD", "/ws/career/v1?wsdl");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Length")).isEqualTo("7");
        assertThat(answer.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ws/career/v1?xsd=repertory-v1.xsd",
                "/ws/career/v1?xsd=../../marker",
                "/ws/career/v1?xsd=%3Cmarker%3E",
                "/ws/career/v1?xsd",
                "/ws/career/v1?wsdl=marker.wsdl",
                "/ws/career/v1?wsdl&wsdl",
                "/ws/career/v1?wsdl&policy=marker",
                "/ws/career/v1?wsdl&policy=basic256sha256&policy=basic256sha256",
                "/ws/career/v1?wsdl&marker=1",
                "/ws/career/v1?wsdl&xsd=common-v1.xsd",
                "/ws/marker/v1?wsdl",
                "/ws/career/v2",
                "/ws/career/v1/marker",
                "/ws/services",
            })
    void whatIsNotPublishedIsNotFoundAndNotRepeated(String path) throws Exception {
        HttpResponse<String> answer = send("GET", path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).endsWith("/ws lists them.\n").doesNotContain("marker", "<");
        assertThat(header(answer, "Content-Type")).isEqualToIgnoringCase("text/plain;charset=UTF-8");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /ws/career/v1, POST",
        "GET, /ws/career/v1?marker, POST",
        "HEAD, /ws/career/v1, POST",
        "PUT, /ws/career/v1, POST",
        "DELETE, /ws/career/v1, POST",
        "OPTIONS, /ws/career/v1, POST",
        "PATCH, /ws/career/v1, POST",
        "MARKER, /ws/career/v1, POST",
        "PUT, /ws/career/v1?wsdl, 'GET, HEAD, POST'",
        "POST, /ws, 'GET, HEAD'",
        "PUT, /ws/, 'GET, HEAD'",
    })
    void anythingButAMessageOrAContractIsNotAllowed(String method, String path, String allowed) throws Exception {
        HttpResponse<String> answer = send(method, path);

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(header(answer, "Allow")).isEqualTo(allowed);
        assertThat(answer.body()).doesNotContainIgnoringCase("marker", "tomcat", "<");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/xml", "application/soap+xml", "multipart/related", "application/x-www-form-urlencoded"})
    void aPostIsForTheServiceWhateverItsTypeAndWhole(String type) throws Exception {
        HttpResponse<String> answer = client.send(
                request("/ws/career/v1?wsdl")
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofString("a=b&c"))
                        .build(),
                BodyHandlers.ofString());

        assertThat(answer.body()).isEqualTo("POST came through with 5 octets");
    }

    @Test
    void aPostToNoServiceReachesNothing() throws Exception {
        assertThat(send("POST", "/ws/marker/v1").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/ws", "/ws/"})
    void thePageListsTheServicesWithTheirFiles(String path) throws Exception {
        HttpResponse<String> answer = send("GET", path, "Accept", "text/html,application/xhtml+xml,*/*;q=0.8");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).startsWith("text/html");
        assertThat(answer.body())
                .contains("<html lang=\"en\">", "consultCareer", "href=\"/css/portal.css\"")
                .contains("href=\"https://hub.example:8443/ws/career/v1?wsdl\"")
                .contains("href=\"https://hub.example:8443/ws/career/v1?wsdl&amp;policy=basic256sha256\"")
                .contains("href=\"https://hub.example:8443/ws/career/v1?xsd=common-v1.xsd\"")
                .doesNotContain("<script", "<style", "style=", "th:");
        assertThat(answer.body().indexOf(">Career<")).isLessThan(answer.body().indexOf(">Repertory<"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/ws"})
    void aProgramGetsTheSameListAsJson(String path) throws Exception {
        HttpResponse<String> answer = send("GET", path, "Accept", "application/json");

        assertThat(header(answer, "Content-Type")).startsWith("application/json");
        assertThat(answer.body())
                .startsWith("{\"services\":[{\"name\":\"Career\",\"version\":1,\"kind\":\"relayed\",")
                .contains("\"address\":\"https://hub.example:8443/ws/career/v1\"")
                .contains(
                        "\"schemas\":{\"common-v1.xsd\":\"https://hub.example:8443/ws/career/v1?xsd=common-v1.xsd\"}");
    }

    @Test
    void aPageMayLoadNothingButOurStyle() throws Exception {
        HttpResponse<String> answer = send("GET", "/");

        assertThat(header(answer, "Content-Security-Policy")).startsWith("default-src 'none'; style-src 'self';");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(send("GET", "/css/portal.css").statusCode()).isEqualTo(200);
    }

    @Test
    void aPageThatIsNotThereIsAPlainError() throws Exception {
        HttpResponse<String> plain = send("GET", "/marker.html", "Accept", "text/html");
        HttpResponse<String> json = send("GET", "/marker", "Accept", "application/json");

        assertThat(plain.statusCode()).isEqualTo(404);
        assertThat(plain.body()).isEqualTo("404 Not Found\n");
        assertThat(header(plain, "Content-Security-Policy")).startsWith("default-src 'none'");
        assertThat(json.body()).isEqualTo("{\"status\":404,\"error\":\"Not Found\"}\n");
    }

    @Test
    void whatBreaksSaysNothingOfTheProgram() throws Exception {
        HttpResponse<String> answer = send("GET", "/broken");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).isEqualTo("500 Internal Server Error\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /ws/career%2Fv1?wsdl HTTP/1.1\r\nHost: localhost",
                "GET /ws/<marker> HTTP/1.1\r\nHost: localhost",
                "GET /marker/../../ HTTP/1.1\r\nHost: localhost",
                "GET /%00marker HTTP/1.1\r\nHost: localhost",
                "GET /;marker=1 HTTP/1.1\r\nHost: local host",
                "GET / HTTP/1.1\r\nMarker: 1",
                "TRACE /marker HTTP/1.1\r\nHost: localhost",
                "GET / HTTP/9.9\r\nHost: localhost",
            })
    void whatTheContainerRefusesByItselfGetsNoPageOfIts(String head) throws Exception {
        try (Socket socket = new Socket("localhost", port())) {
            socket.getOutputStream().write((head + "\r\nConnection: close\r\n\r\n").getBytes(UTF_8));
            String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);

            assertThat(answer)
                    .matches("(?s)HTTP/1.1 (400|405|505) .*\\1 [A-Za-z ]+\n")
                    .doesNotContainIgnoringCase("marker", "tomcat", "<html");
        }
    }

    @Test
    void theErrorPageItselfIsNoPage() throws Exception {
        assertThat(send("GET", "/error").statusCode()).isEqualTo(404);
    }

    private static HttpResponse<String> send(String method, String path, String... headers) throws Exception {
        HttpRequest.Builder request = request(path).method(method, BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port() + path));
    }

    private static int port() {
        return Integer.parseInt(portal.getEnvironment().getRequiredProperty("local.server.port"));
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
