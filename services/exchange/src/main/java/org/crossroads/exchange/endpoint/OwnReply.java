package org.crossroads.exchange.endpoint;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.crossroads.contract.common.v1.InformationCrossroadsType;
import org.crossroads.contract.common.v1.InformationType;
import org.crossroads.contract.common.v1.SourceStatusType;
import org.crossroads.contract.common.v1.SsinAnswerType;
import org.crossroads.contract.common.v1.StatusType;
import org.crossroads.contract.common.v1.StatusValue;
import org.crossroads.hub.consultation.SourceStatus;
import org.crossroads.hub.consultation.Status;
import org.crossroads.hub.consultation.StatusCode;
import org.crossroads.hub.network.Institution;

/** The blocks that the hub's own typed services share in their replies. */
final class OwnReply {

    private final Passage passage;
    private final Clock clock;

    OwnReply(Clock clock) {
        this.passage = Passage.current();
        this.clock = clock;
    }

    Passage passage() {
        return passage;
    }

    Institution requester() {
        return passage.requester().orElseThrow(() -> new IllegalStateException("nobody was let in"));
    }

    InformationCrossroadsType crossroads() {
        InformationCrossroadsType block = new InformationCrossroadsType();
        block.setTicketCrossroads(passage.ticketCrossroads().toString());
        block.setTimestampReceive(passage.receivedAt().atOffset(ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS));
        block.setTimestampReply(
                OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)).truncatedTo(ChronoUnit.MILLIS));
        return block;
    }

    StatusType status(Status status) {
        StatusType block = new StatusType();
        block.setValue(StatusValue.valueOf(status.code().value()));
        block.setCode(status.code().code());
        block.setDescription(status.code().description(requester().language()));
        for (Map.Entry<String, String> field : status.information().entrySet()) {
            InformationType information = new InformationType();
            information.setFieldName(field.getKey());
            information.setFieldValue(field.getValue());
            block.getInformation().add(information);
        }
        return block;
    }

    /** As everywhere: what each source did, here that of the registers that the hub asked for itself. */
    static List<SourceStatusType> sources(List<SourceStatus> sources) {
        return sources.stream()
                .map(source -> {
                    SourceStatusType block = new SourceStatusType();
                    block.setInstitution(source.institution().value());
                    block.setValue(StatusValue.valueOf(source.value()));
                    block.setCode(source.code());
                    block.setDescription(source.description());
                    block.setDurationMs(Math.toIntExact(source.took().toMillis()));
                    return block;
                })
                .toList();
    }

    static SsinAnswerType answered(String ssin) {
        return answered(ssin, Status.of(StatusCode.DATA_FOUND));
    }

    /** The number that was asked about, with what became of it when the status says that. */
    static SsinAnswerType answered(String ssin, Status status) {
        SsinAnswerType answer = new SsinAnswerType();
        answer.setValue(ssin);
        if (status.code() == StatusCode.SSIN_REPLACED) {
            answer.setReplacedBy(status.information().get("newSSIN"));
        }
        if (status.information().containsKey("canceled")) {
            answer.setCanceled(true);
        }
        return answer;
    }
}
