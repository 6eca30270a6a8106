package org.crossroads.webapp.portal;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Stands in front of everything under {@code /ws}: serves the contracts itself and lets only a POST to a service through.
 * The SOAP stack would answer a GET by itself, and repeat the sender's text in a fault that bears our signature.
 */
public final class ContractFilter implements Filter {

    private final ServedContracts contracts;

    public ContractFilter(ServedContracts contracts) {
        this.contracts = contracts;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest asked = (HttpServletRequest) request;
        HttpServletResponse answer = (HttpServletResponse) response;
        String path = path(asked);
        if (!asked.getMethod().equals("POST")) {
            PageHeaders.add(answer);
        }
        if (path.isEmpty() || path.equals("/")) {
            index(asked, answer);
            return;
        }
        Optional<ServedContract> service = contracts.at(path);
        if (service.isEmpty()) {
            refuse(answer, HttpServletResponse.SC_NOT_FOUND, "There is no service here; /ws lists them.");
        } else if (asked.getMethod().equals("POST")) {
            chain.doFilter(request, response);
        } else {
            read(asked, answer, service.get());
        }
    }

    /** What comes after {@code /ws}, decoded and without path parameters: what the servlet behind us goes by as well. */
    private static String path(HttpServletRequest request) {
        String info = request.getPathInfo();
        String path = request.getServletPath() + (info == null ? "" : info);
        return path.startsWith("/ws") ? path.substring("/ws".length()) : path;
    }

    private static void index(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (reads(request)) {
            request.getRequestDispatcher("/").forward(request, response);
        } else {
            notAllowed(response, "GET, HEAD");
        }
    }

    private static void read(HttpServletRequest request, HttpServletResponse response, ServedContract service)
            throws IOException {
        Map<String, String> query = query(request.getQueryString());
        boolean asksForDocument = query.containsKey("wsdl") || query.containsKey("xsd");
        if (!asksForDocument) {
            notAllowed(response, "POST");
            return;
        }
        if (!reads(request)) {
            notAllowed(response, "GET, HEAD, POST");
            return;
        }
        Optional<ContractDocument> document = service.document(query);
        if (document.isPresent()) {
            document.get().answer(request, response);
        } else {
            refuse(response, HttpServletResponse.SC_NOT_FOUND, "This service has no such file; /ws lists them.");
        }
    }

    private static boolean reads(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    /**
     * Names in any case, since every stack writes {@code ?wsdl} in its own; values as they stand: none of ours needs an
     * escape. A name that comes twice gets a value that fits nothing.
     */
    private static Map<String, String> query(@Nullable String text) {
        Map<String, String> query = new HashMap<>();
        for (String parameter : text == null ? new String[0] : text.split("&", 9)) {
            int equals = parameter.indexOf('=');
            String name = equals < 0 ? parameter : parameter.substring(0, equals);
            String value = equals < 0 ? "" : parameter.substring(equals + 1);
            query.merge(name.toLowerCase(Locale.ROOT), value, (first, second) -> "?");
        }
        return query;
    }

    private static void notAllowed(HttpServletResponse response, String allowed) throws IOException {
        response.setHeader("Allow", allowed);
        refuse(
                response,
                HttpServletResponse.SC_METHOD_NOT_ALLOWED,
                "A service takes SOAP messages by POST and gives its contract at ?wsdl.");
    }

    /** Says nothing of what was asked, so that nobody can make the hub say it. */
    private static void refuse(HttpServletResponse response, int status, String text) throws IOException {
        byte[] body = (text + "\n").getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType("text/plain;charset=UTF-8");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
