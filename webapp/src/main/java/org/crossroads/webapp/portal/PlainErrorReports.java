package org.crossroads.webapp.portal;

import java.io.IOException;
import java.io.Writer;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * What the container says when it refuses a request before any of our code sees it: a status and its name. Its own page
 * would show which container this is. Where the hub is deployed on somebody else's container, that container says it.
 */
public final class PlainErrorReports extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int code = response.getStatus();
        if (code < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        HttpStatus status = HttpStatus.resolve(code);
        try {
            response.setContentType("text/plain");
            response.setCharacterEncoding("utf-8");
            Writer writer = response.getReporter();
            if (writer != null) {
                writer.write(code + " " + (status == null ? "Error" : status.getReasonPhrase()) + "\n");
                response.finishResponse();
            }
        } catch (IOException e) {
            // Whoever asked has gone: there is nobody left to tell.
            container.getLogger().debug("an error report that nobody waited for", e);
        }
    }
}
