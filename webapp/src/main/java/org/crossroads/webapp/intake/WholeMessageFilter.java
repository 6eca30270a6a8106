package org.crossroads.webapp.intake;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Collects the body of a POST without blocking a thread, and only then lets the services see it. What is too large or too
 * slow is handed on as just that, so that it is refused with a signed fault and entered in the evidence log like anything
 * else that is refused.
 */
public final class WholeMessageFilter implements Filter {

    private static final String BODY = WholeMessageFilter.class.getName() + ".body";

    private final int mostOctets;
    private final Duration within;

    /**
     * With limits.
     *
     * @param mostOctets of a message
     * @param within the time in which the whole of it must have come
     */
    public WholeMessageFilter(int mostOctets, Duration within) {
        this.mostOctets = mostOctets;
        this.within = within;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!(request instanceof HttpServletRequest http) || !"POST".equals(http.getMethod())) {
            chain.doFilter(request, response);
        } else if (http.getAttribute(BODY) instanceof Body body) {
            chain.doFilter(new CollectedRequest(http, body), response);
        } else if (endsInTwoPlaces(http)) {
            // Nothing of it is read, and whatever follows on this connection is not the next message.
            closeAfterwards(response);
            chain.doFilter(new CollectedRequest(http, new Body.Whole(new byte[0])), response);
        } else if (http.getContentLengthLong() > mostOctets) {
            // Not one octet of it is read; the connection ends with the answer.
            chain.doFilter(new CollectedRequest(http, Body.tooLarge(mostOctets)), response);
        } else {
            collect(http, response, chain);
        }
    }

    /** HTTP/1.0 knows no chunks: a proxy in front may see the end of such a message elsewhere than we do. */
    private static boolean endsInTwoPlaces(HttpServletRequest request) {
        return "HTTP/1.0".equals(request.getProtocol()) && request.getHeader("Transfer-Encoding") != null;
    }

    private static void closeAfterwards(ServletResponse response) {
        if (response instanceof HttpServletResponse http) {
            http.setHeader("Connection", "close");
        }
    }

    private void collect(HttpServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        ServletInputStream stream = request.getInputStream();
        long length = request.getContentLengthLong();
        if (length >= 0 && stream.available() >= length) {
            // All of it is here already, as with most messages: reading it cannot block.
            chain.doFilter(new CollectedRequest(request, new Body.Whole(stream.readNBytes((int) length))), response);
            return;
        }
        AsyncContext later = request.startAsync(request, response);
        later.setTimeout(within.toMillis());
        Collecting collecting = new Collecting(request, later, stream, length);
        later.addListener(collecting);
        stream.setReadListener(collecting);
    }

    /** One body on its way in; whatever ends it first decides what is handed on. */
    private final class Collecting implements ReadListener, AsyncListener {
        private final HttpServletRequest request;
        private final AsyncContext later;
        private final ServletInputStream stream;
        private final ByteArrayOutputStream octets;
        private final byte[] buffer = new byte[8192];
        private final AtomicBoolean ended = new AtomicBoolean();

        Collecting(HttpServletRequest request, AsyncContext later, ServletInputStream stream, long length) {
            this.request = request;
            this.later = later;
            this.stream = stream;
            this.octets = new ByteArrayOutputStream(length > 0 ? (int) length : buffer.length);
        }

        @Override
        public void onDataAvailable() throws IOException {
            while (!ended.get() && stream.isReady() && !stream.isFinished()) {
                int read = stream.read(buffer);
                if (read < 0) {
                    return;
                }
                octets.write(buffer, 0, read);
                if (octets.size() > mostOctets) {
                    end(Body.tooLarge(mostOctets));
                }
            }
        }

        @Override
        public void onAllDataRead() {
            end(new Body.Whole(octets.toByteArray()));
        }

        @Override
        public void onError(Throwable broken) {
            end(new Body.Broken("the connection broke"));
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            end(new Body.Broken("not whole after " + within));
        }

        @Override
        public void onError(AsyncEvent event) {
            end(new Body.Broken("the connection broke"));
        }

        @Override
        public void onComplete(AsyncEvent event) {}

        @Override
        public void onStartAsync(AsyncEvent event) {}

        private void end(Body body) {
            if (ended.compareAndSet(false, true)) {
                request.setAttribute(BODY, body);
                later.dispatch();
            }
        }
    }
}
