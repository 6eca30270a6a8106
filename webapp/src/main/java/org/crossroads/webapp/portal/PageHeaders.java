package org.crossroads.webapp.portal;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Tells browsers to run and load nothing but our own style sheet, on every page and every error. */
public final class PageHeaders implements Filter {

    private static final String POLICY =
            "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        // SOAP clients are no browsers; their answers need not be longer for it.
        if (response instanceof HttpServletResponse answer
                && !(request instanceof HttpServletRequest asked
                        && asked.getMethod().equals("POST"))) {
            add(answer);
        }
        chain.doFilter(request, response);
    }

    static void add(HttpServletResponse answer) {
        answer.setHeader("Content-Security-Policy", POLICY);
        answer.setHeader("X-Content-Type-Options", "nosniff");
        answer.setHeader("Referrer-Policy", "no-referrer");
    }
}
