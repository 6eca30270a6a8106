package org.crossroads.sandbox.source;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.crossroads.contract.career.v1.ConsultCareerResultType;
import org.crossroads.contract.collecteddatareceiver.v1.CollectedDataReceiver;
import org.crossroads.contract.collecteddatareceiver.v1.ReceiveCollectedDataCriteriaType;
import org.crossroads.contract.collecteddatareceiver.v1.ReceiveCollectedDataRequestType;
import org.crossroads.contract.collecteddatareceiver.v1.ReceiveCollectedDataResponseType;
import org.crossroads.hub.consultation.Status;
import org.crossroads.hub.consultation.StatusCode;
import org.crossroads.hub.identifier.Ssin;
import org.w3c.dom.Element;

/** Takes what another institution collected about a career, stores it, and confirms. */
public final class CollectedWorkReceiver implements CollectedDataReceiver {

    private final CollectedWork store;
    private final Replies replies;
    private final JAXBContext careers;

    public CollectedWorkReceiver(CollectedWork store, Replies replies) {
        this.store = store;
        this.replies = replies;
        try {
            this.careers = JAXBContext.newInstance(ConsultCareerResultType.class);
        } catch (JAXBException e) {
            throw new IllegalStateException("the contract's own classes bind", e);
        }
    }

    @Override
    public ReceiveCollectedDataResponseType receiveCollectedData(ReceiveCollectedDataRequestType handed) {
        OffsetDateTime received = replies.now();
        ReceiveCollectedDataCriteriaType criteria = handed.getCriteria();
        ReceiveCollectedDataResponseType answer = new ReceiveCollectedDataResponseType();
        answer.setInformationCustomer(handed.getInformationCustomer());
        answer.setLegalContext(handed.getLegalContext());
        answer.setCriteria(criteria);
        answer.setStatus(
                replies.status(stored(criteria, handed.getCollectedData().getAny())));
        Ssin.parse(criteria.getSsin()).ifPresent(ssin -> answer.setSsin(replies.number(ssin, Optional.empty())));
        answer.setInformationCrossroads(replies.reference(received));
        return answer;
    }

    private Status stored(ReceiveCollectedDataCriteriaType criteria, Element data) {
        boolean career = criteria.getService().equals("Career")
                && criteria.getOperation().equals("consultCareer")
                && criteria.getVersion() == 1;
        if (!career) {
            return Status.of(StatusCode.INVALID_DATA, "invalid", "operation");
        }
        try {
            ConsultCareerResultType told = careers.createUnmarshaller()
                    .unmarshal(data, ConsultCareerResultType.class)
                    .getValue();
            if (!CollectedWork.isSound(told)) {
                return Status.of(StatusCode.INVALID_DATA, "invalid", "collectedData");
            }
            store.store(criteria.getReportId(), criteria.getSsin(), told);
            return Status.of(StatusCode.DATA_FOUND);
        } catch (JAXBException e) {
            return Status.of(StatusCode.INVALID_DATA, "invalid", "collectedData");
        }
    }
}
