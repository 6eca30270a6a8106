package org.crossroads.sandbox.source;

import jakarta.xml.ws.Provider;
import jakarta.xml.ws.Service;
import jakarta.xml.ws.ServiceMode;
import jakarta.xml.ws.WebServiceProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.transform.Source;
import javax.xml.transform.dom.DOMSource;
import org.crossroads.exchange.endpoint.Passage;
import org.crossroads.exchange.endpoint.Question;
import org.crossroads.exchange.endpoint.ResponseWriter;
import org.crossroads.exchange.mapping.RequestMapping.Field;
import org.crossroads.exchange.xml.Envelope;
import org.crossroads.exchange.xml.GuardedReader;
import org.crossroads.exchange.xml.HostileXml;
import org.crossroads.exchange.xml.XmlLimits;
import org.crossroads.hub.consultation.Status;
import org.crossroads.hub.consultation.StatusCode;
import org.w3c.dom.Element;

/**
 * A source of any consultation that answers from files, so that a partner tries a contract before there is a program for it.
 * In the directory of an operation, {@code 85673003360.xml} is the result element for that person as the contract wants it,
 * {@code 85673003360.2.xml} its second page, and {@code 85673003360.status} a status code in the place of data, with the
 * information fields that go with it: {@code MSG00006}, then {@code newSSIN=...}. A person without a file has no data.
 */
@WebServiceProvider
@ServiceMode(Service.Mode.PAYLOAD)
public final class FileSource implements Provider<Source> {

    private static final GuardedReader READER = new GuardedReader(XmlLimits.MESSAGE);

    private final Path directory;
    private final Clock clock;

    /** @param directory with one directory for each operation, by its name */
    public FileSource(Path directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public Source invoke(Source request) {
        Question question;
        try {
            question = Question.current();
        } catch (Question.InvalidData e) {
            throw new IllegalArgumentException("a question that the hub would not have put: " + e.field(), e);
        }
        Path files = directory.resolve(question.descriptor().operation().name());
        String person =
                question.ssin().filter(ssin -> ssin.matches("[0-9]{11}")).orElse("nobody");
        int page = page(question);
        Optional<Element> result = result(files, person, page);
        boolean more = Files.exists(file(files, person, page + 1));
        Envelope reply = Envelope.create();
        ResponseWriter writer = new ResponseWriter(Passage.current(), question, reply)
                .head(clock.instant())
                .status(status(files, person, result.isPresent()), "en")
                .ssin();
        result.ifPresentOrElse(writer::result, writer::withoutResult);
        writer.next(more ? Optional.of(Integer.toString(page + 1)) : Optional.empty());
        return new DOMSource(reply.payload().orElseThrow());
    }

    private static int page(Question question) {
        return question.descriptor()
                .request()
                .text(question.payload(), Field.NEXT)
                .filter(token -> token.matches("[1-9][0-9]{0,3}"))
                .map(Integer::valueOf)
                .orElse(1);
    }

    private static Path file(Path files, String person, int page) {
        return files.resolve(person + (page == 1 ? "" : "." + page) + ".xml");
    }

    private static Optional<Element> result(Path files, String person, int page) {
        Path file = file(files, person, page);
        try {
            return Files.exists(file)
                    ? Optional.of(READER.read(Files.readAllBytes(file)).getDocumentElement())
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (HostileXml e) {
            throw new IllegalStateException(file + " is no answer: " + e.getMessage(), e);
        }
    }

    private static Status status(Path files, String person, boolean found) {
        Path file = files.resolve(person + ".status");
        if (!Files.exists(file)) {
            return Status.of(found ? StatusCode.DATA_FOUND : StatusCode.NO_DATA_FOUND);
        }
        try {
            List<String> lines = Files.readAllLines(file);
            Map<String, String> information = new LinkedHashMap<>();
            for (String line : lines.subList(1, lines.size())) {
                int equals = line.indexOf('=');
                if (equals > 0) {
                    information.put(
                            line.substring(0, equals).strip(),
                            line.substring(equals + 1).strip());
                }
            }
            StatusCode code = StatusCode.parse(lines.get(0).strip())
                    .orElseThrow(() -> new IllegalStateException(file + " begins with no status code"));
            return new Status(code, information);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
