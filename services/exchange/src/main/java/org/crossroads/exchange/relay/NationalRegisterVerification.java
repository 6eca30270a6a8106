package org.crossroads.exchange.relay;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.crossroads.exchange.relay.NationalRegisterCalls.Asked;
import org.crossroads.exchange.xml.Elements;
import org.crossroads.hub.consultation.Source.SourceReply.Answered;
import org.crossroads.hub.consultation.SourceStatus;
import org.crossroads.hub.consultation.Status;
import org.crossroads.hub.consultation.StatusCode;
import org.crossroads.hub.directory.DataBlock;
import org.crossroads.hub.identifier.Ssin;
import org.crossroads.hub.integration.IdentityProof;
import org.crossroads.hub.integration.IdentityProof.Item;
import org.crossroads.hub.integration.IdentityVerification;
import org.w3c.dom.Element;

/**
 * Has identities verified by the National Register: asks its {@code identifyPerson} with what is to be verified, reads
 * which items do not match, and lets go of everything else unread.
 */
public final class NationalRegisterVerification implements IdentityVerification {

    private static final DataBlock VERIFICATION = new DataBlock("verification");

    private final NationalRegisterCalls register;

    public NationalRegisterVerification(NationalRegisterCalls register) {
        this.register = register;
    }

    @Override
    public Finding verify(Ssin ssin, IdentityProof proof) {
        Optional<Asked> asked = register.ask("identifyPerson", VERIFICATION, criteria -> write(criteria, ssin, proof));
        if (asked.isEmpty()) {
            return new Finding.NotCompared(Status.of(StatusCode.INCOMPLETE_DATA), List.of());
        }
        List<SourceStatus> sources = List.of(asked.get().source());
        return asked.get()
                .reply()
                .fold(
                        answered -> finding(answered, proof, sources),
                        failed -> new Finding.NotCompared(Status.of(StatusCode.INCOMPLETE_DATA), sources));
    }

    private void write(Element criteria, Ssin ssin, IdentityProof proof) {
        Elements.append(criteria, register.namespace(), "ssin", ssin.digits());
        Element believed = Elements.append(criteria, register.namespace(), "verificationData");
        for (Map.Entry<Item, String> item : proof.items().entrySet()) {
            Elements.append(believed, register.namespace(), item.getKey().element(), item.getValue());
        }
    }

    private static Finding finding(Answered answered, IdentityProof proof, List<SourceStatus> sources) {
        StatusCode code = answered.status().code();
        Element result = ((XmlPayload) answered.payload()).result();
        Optional<Element> verification = Elements.child(result, "verification");
        if (code == StatusCode.DATA_FOUND && verification.isPresent()) {
            return new Finding.Compared(matching(verification.get(), proof), sources);
        }
        return new Finding.NotCompared(unproven(answered.status()), sources);
    }

    private static Set<Item> matching(Element verification, IdentityProof proof) {
        Set<Item> matching = EnumSet.copyOf(proof.items().keySet());
        for (Element field : Elements.children(verification)) {
            if ("mismatch".equals(field.getLocalName())) {
                matching.removeIf(item -> item.element().equals(field.getTextContent()));
            }
        }
        return matching;
    }

    /** Of what the register says of a person, the institution learns the new number and nothing else. */
    private static Status unproven(Status answer) {
        return switch (answer.code()) {
            case SSIN_REPLACED -> answer;
            case SSIN_UNKNOWN, SSIN_INVALID, DECEASED -> Status.of(answer.code());
            case INVALID_DATA -> Status.of(StatusCode.INVALID_DATA, "field", "criteria/identityProof");
            default -> Status.of(StatusCode.INCOMPLETE_DATA);
        };
    }
}
