package org.crossroads.bench.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import javax.net.ssl.SSLContext;

/** HTTP/1.1 over TLS with kept connections: only octets out and octets in. */
public final class Connections {

    private static final Duration DEADLINE = Duration.ofSeconds(20);

    private final HttpClient http;

    public Connections(SSLContext tls) {
        this.http = HttpClient.newBuilder()
                .sslContext(tls)
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(DEADLINE)
                .build();
    }

    Answer put(URI endpoint, SignedQuestion question) throws IOException {
        HttpRequest post = HttpRequest.newBuilder(endpoint)
                .header("Content-Type", "text/xml;charset=UTF-8")
                .header("SOAPAction", "\"urn:crossroads:identification:identifyPerson\"")
                .timeout(DEADLINE)
                .POST(HttpRequest.BodyPublishers.ofByteArray(question.octets()))
                .build();
        try {
            HttpResponse<byte[]> response = http.send(post, HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(question, response.statusCode(), response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("given up", e);
        }
    }
}
