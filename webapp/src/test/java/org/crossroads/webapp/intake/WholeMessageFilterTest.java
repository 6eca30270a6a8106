package org.crossroads.webapp.intake;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.Wrapper;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a real Tomcat with four threads: fewer than there are slow senders. */
class WholeMessageFilterTest {

    private static final int MOST = 100_000;
    private static final Duration WITHIN = Duration.ofSeconds(2);

    private final Tomcat tomcat = new Tomcat();
    private final List<Socket> sockets = new ArrayList<>();

    @BeforeEach
    void start(@TempDir Path directory) throws LifecycleException {
        tomcat.setBaseDir(directory.toString());
        tomcat.setPort(0);
        tomcat.getConnector().setProperty("maxThreads", "4");
        tomcat.getConnector().setProperty("minSpareThreads", "2");
        Context context = tomcat.addContext("", directory.toString());
        Wrapper servlet = Tomcat.addServlet(context, "length", new LengthOfBody());
        servlet.setAsyncSupported(true);
        context.addServletMappingDecoded("/*", "length");
        FilterDef definition = new FilterDef();
        definition.setFilterName("whole");
        definition.setFilter(new WholeMessageFilter(MOST, WITHIN));
        definition.setAsyncSupported("true");
        context.addFilterDef(definition);
        FilterMap everywhere = new FilterMap();
        everywhere.setFilterName("whole");
        everywhere.addURLPattern("/*");
        everywhere.setDispatcher(DispatcherType.REQUEST.name());
        everywhere.setDispatcher(DispatcherType.ASYNC.name());
        context.addFilterMap(everywhere);
        tomcat.start();
    }

    @AfterEach
    void stop() throws LifecycleException, IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
        tomcat.stop();
        tomcat.destroy();
    }

    @Test
    void aMessageArrivesAsItWasSent() throws Exception {
        assertThat(post("x".repeat(50_000)).body()).isEqualTo("50000");
    }

    @Test
    void aMessageInChunksArrivesWhole() throws Exception {
        HttpRequest chunked = request()
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[30_000])))
                .build();
        assertThat(client().send(chunked, BodyHandlers.ofString()).body()).isEqualTo("30000");
    }

    @Test
    void aMessageThatIsTooLargeIsHandedOnAsTooLarge() throws Exception {
        assertThat(post("x".repeat(MOST + 5_000)).body()).isEqualTo(Integer.toString(MOST + 1));
    }

    @Test
    void fiftySlowSendersHoldUpNobody() throws Exception {
        for (int i = 0; i < 50; i++) {
            slowSender();
        }
        long begun = System.nanoTime();
        assertThat(post("hello").body()).isEqualTo("5");
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(WITHIN);
    }

    @Test
    void aMessageThatDoesNotComeWholeInTimeIsHandedOnAsBroken() throws Exception {
        Socket socket = slowSender();
        socket.setSoTimeout(15_000);
        String answer = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
        assertThat(answer).isEqualTo("HTTP/1.1 408");
    }

    private Socket slowSender() throws IOException {
        Socket socket = new Socket("localhost", tomcat.getConnector().getLocalPort());
        sockets.add(socket);
        OutputStream out = socket.getOutputStream();
        out.write("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\nslow"
                .getBytes(StandardCharsets.US_ASCII));
        out.flush();
        return socket;
    }

    private HttpResponse<String> post(String body) throws Exception {
        return client().send(request().POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request() {
        return HttpRequest.newBuilder(
                        URI.create("http://localhost:" + tomcat.getConnector().getLocalPort() + "/"))
                .timeout(Duration.ofSeconds(20));
    }

    private static HttpClient client() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }

    /** Answers with the number of octets that it could read, or 408 when the body broke. */
    private static final class LengthOfBody extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
            try {
                response.getWriter().print(request.getInputStream().readAllBytes().length);
            } catch (IOException e) {
                response.setStatus(408);
            }
        }
    }
}
