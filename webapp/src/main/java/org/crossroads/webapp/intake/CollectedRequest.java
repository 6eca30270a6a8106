package org.crossroads.webapp.intake;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A request whose body is in memory. */
final class CollectedRequest extends HttpServletRequestWrapper {

    private static final Pattern OTHER_CHARSET =
            Pattern.compile("(?i)charset\\s*=(?!\\s*\"?utf-(8|16|16le|16be)\"?\\s*(;|$))");

    private final ServletInputStream stream;

    CollectedRequest(HttpServletRequest request, Body body) {
        super(request);
        this.stream = new InMemory(body.open());
    }

    @Override
    public ServletInputStream getInputStream() {
        return stream;
    }

    /**
     * A charset that Java does not know would end in the servlet, with an answer that is neither signed nor recorded and a
     * log that quotes the sender. Such a message is handed on as of a type that every endpoint refuses.
     */
    @Override
    public @Nullable String getContentType() {
        String type = super.getContentType();
        return type != null && OTHER_CHARSET.matcher(type).find() ? "application/octet-stream" : type;
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }

    /** Reading it never waits. */
    private static final class InMemory extends ServletInputStream {
        private final InputStream octets;
        private boolean finished;

        InMemory(InputStream octets) {
            this.octets = octets;
        }

        @Override
        public int read() throws IOException {
            int octet = octets.read();
            finished = octet < 0;
            return octet;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = octets.read(buffer, offset, length);
            finished = read < 0;
            return read;
        }

        @Override
        public boolean isFinished() {
            return finished;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("the body has been read");
        }
    }
}
