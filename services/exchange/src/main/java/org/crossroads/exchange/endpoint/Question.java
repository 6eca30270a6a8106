package org.crossroads.exchange.endpoint;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.crossroads.exchange.contract.OperationDescriptor;
import org.crossroads.exchange.xml.Elements;
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

    public static Question read(Element payload, OperationDescriptor descriptor) throws InvalidData {
        Optional<String> user = text(payload, "informationCustomer/user");
        Optional<Ssin> userSsin = user.flatMap(Ssin::parse);
        if (user.isPresent() && userSsin.isEmpty()) {
            throw new InvalidData("informationCustomer/user");
        }
        return new Question(
                payload,
                descriptor,
                new Ticket(text(payload, "informationCustomer/ticket")
                        .orElseThrow(() -> new InvalidData("informationCustomer/ticket"))),
                claim(payload),
                text(payload, "informationCustomer/application"),
                userSsin,
                text(payload, "informationCustomer/role"),
                text(payload, "legalContext").map(LegalContext::new),
                text(payload, "inscriptionContext").flatMap(Quality::parse),
                descriptor.ssin().flatMap(path -> text(payload, path)),
                period(payload, descriptor));
    }

    /** What can be echoed of a request that says something unusable; it is never asked of the table. */
    static Question unread(Element payload, OperationDescriptor descriptor) {
        return new Question(
                payload,
                descriptor,
                new Ticket(text(payload, "informationCustomer/ticket").orElse("-")),
                new Claim.ByCbeNumber(""),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Claim claim(Element payload) throws InvalidData {
        String path = "informationCustomer/customerIdentification";
        Optional<String> cbeNumber = text(payload, path + "/cbeNumber");
        Optional<String> sector = text(payload, path + "/sector");
        Optional<String> institution = text(payload, path + "/institution");
        if (cbeNumber.isPresent() && sector.isEmpty() && institution.isEmpty()) {
            return new Claim.ByCbeNumber(cbeNumber.get());
        }
        if (cbeNumber.isEmpty() && sector.isPresent() && institution.isPresent()) {
            return new Claim.ByNetworkNumber(
                    new NetworkNumber(Integer.parseInt(sector.get()), Integer.parseInt(institution.get())));
        }
        throw new InvalidData("informationCustomer/customerIdentification");
    }

    private static Optional<Period> period(Element payload, OperationDescriptor descriptor) throws InvalidData {
        Optional<String> begin = descriptor.period().flatMap(path -> text(payload, path + "/beginDate"));
        Optional<String> end = descriptor.period().flatMap(path -> text(payload, path + "/endDate"));
        if (begin.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Period(LocalDate.parse(begin.get()), end.map(LocalDate::parse)));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new InvalidData(descriptor.period().orElse("period"));
        }
    }

    private static Optional<String> text(Element payload, String path) {
        return Elements.textAt(payload, path);
    }
}
