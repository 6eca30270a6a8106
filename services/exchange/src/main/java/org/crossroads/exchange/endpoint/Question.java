package org.crossroads.exchange.endpoint;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import org.crossroads.exchange.contract.OperationDescriptor;
import org.crossroads.exchange.mapping.PageToken;
import org.crossroads.exchange.mapping.Relaying.Paging;
import org.crossroads.exchange.mapping.RequestMapping;
import org.crossroads.exchange.mapping.RequestMapping.Field;
import org.crossroads.exchange.xml.Envelope;
import org.crossroads.hub.authorisation.LegalContext;
import org.crossroads.hub.consultation.Claim;
import org.crossroads.hub.directory.Period;
import org.crossroads.hub.directory.Quality;
import org.crossroads.hub.identifier.Ssin;
import org.crossroads.hub.identifier.Ticket;
import org.crossroads.hub.network.NetworkNumber;
import org.w3c.dom.Element;

/**
 * What the hub reads of a request, whatever the service: its header blocks, the SSIN and the period. The schema was
 * checked before; what no schema can say (a period that ends before it begins) is checked here.
 *
 * @param payload the request's element, never stored
 */
public record Question(
        Element payload,
        OperationDescriptor descriptor,
        Ticket ticket,
        Claim claim,
        Optional<String> application,
        Optional<Ssin> user,
        Optional<String> role,
        Optional<LegalContext> legalContext,
        Optional<Quality> inscriptionContext,
        Optional<String> ssin,
        Optional<Period> period) {

    private static final Ticket NONE = new Ticket("-");

    /** Data that the schema lets pass and the hub cannot use: status MSG00008 with the field's name. */
    public static final class InvalidData extends Exception {
        private static final long serialVersionUID = 1L;
        private final String field;

        InvalidData(String field) {
            super("invalid data in " + field);
            this.field = field;
        }

        public String field() {
            return field;
        }
    }

    /** What the message of the current thread asks, for an endpoint without an access check in front of it. */
    public static Question current() throws InvalidData {
        Passage passage = Passage.current();
        Element payload = passage.request()
                .flatMap(Envelope::payload)
                .orElseThrow(() -> new IllegalStateException("a message without content was let through"));
        OperationDescriptor operation =
                passage.operation().orElseThrow(() -> new IllegalStateException("an operation nobody knows"));
        return read(payload, operation);
    }

    public static Question read(Element payload, OperationDescriptor descriptor) throws InvalidData {
        RequestMapping request = descriptor.request();
        Optional<String> user = request.text(payload, Field.USER);
        Optional<Ssin> userSsin = user.flatMap(Ssin::parse);
        if (user.isPresent() && userSsin.isEmpty()) {
            throw new InvalidData(request.place(Field.USER));
        }
        return new Question(
                payload,
                descriptor,
                ticket(payload, request),
                claim(payload, request),
                request.text(payload, Field.APPLICATION),
                userSsin,
                request.text(payload, Field.ROLE),
                ground(payload, request),
                request.text(payload, Field.INSCRIPTION_CONTEXT).flatMap(Quality::parse),
                request.text(payload, Field.SSIN),
                period(payload, request));
    }

    /**
     * Refuses a token for the next page that the hub did not give, where it gives one for several sources together. A source
     * is asked with a token of its own.
     */
    void requireOurToken() throws InvalidData {
        RequestMapping request = descriptor.request();
        if (descriptor.relaying().paging() == Paging.SEVERAL
                && request.text(payload, Field.NEXT)
                        .filter(token -> PageToken.parse(token).isEmpty())
                        .isPresent()) {
            throw new InvalidData(request.place(Field.NEXT));
        }
    }

    /** A contract without a place for one has its askers known by the hub's own ticket alone. */
    private static Ticket ticket(Element payload, RequestMapping request) throws InvalidData {
        Optional<String> said = request.text(payload, Field.TICKET);
        try {
            return said.map(Ticket::new).orElse(NONE);
        } catch (IllegalArgumentException notOurs) {
            throw new InvalidData(request.place(Field.TICKET));
        }
    }

    private static Optional<LegalContext> ground(Element payload, RequestMapping request) throws InvalidData {
        try {
            return request.text(payload, Field.LEGAL_CONTEXT).map(LegalContext::new);
        } catch (IllegalArgumentException notOurs) {
            throw new InvalidData(request.place(Field.LEGAL_CONTEXT));
        }
    }

    /** What can be echoed of a request that says something unusable; it is never asked of the table. */
    static Question unread(Element payload, OperationDescriptor descriptor) {
        return new Question(
                payload,
                descriptor,
                descriptor
                        .request()
                        .text(payload, Field.TICKET)
                        .filter(Ticket::isOne)
                        .map(Ticket::new)
                        .orElse(NONE),
                new Claim.ByCbeNumber(""),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Claim claim(Element payload, RequestMapping request) throws InvalidData {
        Optional<String> cbeNumber = request.text(payload, Field.CBE_NUMBER);
        Optional<String> sector = request.text(payload, Field.SECTOR);
        Optional<String> institution = request.text(payload, Field.INSTITUTION);
        if (cbeNumber.isPresent() && sector.isEmpty() && institution.isEmpty()) {
            return new Claim.ByCbeNumber(cbeNumber.get());
        }
        if (cbeNumber.isEmpty() && sector.isPresent() && institution.isPresent()) {
            return byNumber(sector.get(), institution.get(), request);
        }
        if (!request.has(Field.CBE_NUMBER) && !request.has(Field.SECTOR)) {
            return new Claim.None();
        }
        throw new InvalidData(identification(request));
    }

    private static Claim byNumber(String sector, String institution, RequestMapping request) throws InvalidData {
        try {
            return new Claim.ByNetworkNumber(
                    new NetworkNumber(Integer.parseInt(sector), Integer.parseInt(institution)));
        } catch (IllegalArgumentException notOurs) {
            throw new InvalidData(identification(request));
        }
    }

    /** The block that says who asks; without one of its own, the first field of it. */
    private static String identification(RequestMapping request) {
        String path = request.has(Field.CBE_NUMBER) ? request.place(Field.CBE_NUMBER) : request.place(Field.SECTOR);
        int last = path.lastIndexOf('/');
        return last < 0 ? path : path.substring(0, last);
    }

    private static Optional<Period> period(Element payload, RequestMapping request) throws InvalidData {
        Optional<String> begin = request.text(payload, Field.BEGIN);
        Optional<String> end = request.text(payload, Field.END);
        if (begin.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Period(first(begin.get()), end.map(Question::last)));
        } catch (DateTimeException | IllegalArgumentException e) {
            String path = request.place(Field.BEGIN);
            int block = path.lastIndexOf('/');
            throw new InvalidData(block < 0 ? path : path.substring(0, block));
        }
    }

    /** A contract may name a year or a month where another names a day, and put a time or a zone behind it. */
    private static LocalDate first(String text) {
        return switch (text.length()) {
            case 4 -> Year.parse(text).atDay(1);
            case 7 -> YearMonth.parse(text).atDay(1);
            default -> day(text);
        };
    }

    private static LocalDate last(String text) {
        return switch (text.length()) {
            case 4 -> Year.parse(text).atMonth(12).atEndOfMonth();
            case 7 -> YearMonth.parse(text).atEndOfMonth();
            default -> day(text);
        };
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
    }
}
