package org.crossroads.webapp.it;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLSocket;

/** TLS connections on which a test says what it wants, HTTP or not. */
final class RawConnections implements AutoCloseable {

    private static final int SILENCE_MS = 20_000;

    private final HubUnderTest hub;
    private final List<Socket> open = new ArrayList<>();

    RawConnections(HubUnderTest hub) {
        this.hub = hub;
    }

    /** One answer, taken apart. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Answer(int status, String head, byte[] body) {
        private static Answer of(String text) {
            int end = text.indexOf("\r\n\r\n");
            return new Answer(
                    Integer.parseInt(text.substring(0, 3)),
                    text.substring(0, end),
                    text.substring(end + 4).getBytes(UTF_8));
        }
    }

    /** All that the hub answers until it ends the connection. */
    List<Answer> answersTo(String octets) {
        try {
            Socket socket = say(octets);
            String all = new String(socket.getInputStream().readAllBytes(), UTF_8);
            return Stream.of(all.split("HTTP/1\\.1 "))
                    .filter(answer -> !answer.isEmpty())
                    .map(Answer::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Says it on a connection of its own, which stays open. */
    Socket say(String octets) throws IOException {
        SSLSocket socket = (SSLSocket) hub.home().tls().getSocketFactory().createSocket("localhost", hub.port());
        open.add(socket);
        socket.setSoTimeout(SILENCE_MS);
        socket.getOutputStream().write(octets.getBytes(UTF_8));
        socket.getOutputStream().flush();
        return socket;
    }

    @Override
    public void close() {
        for (Socket socket : open) {
            try {
                socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
