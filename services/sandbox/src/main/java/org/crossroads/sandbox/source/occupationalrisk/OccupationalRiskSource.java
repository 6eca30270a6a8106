package org.crossroads.sandbox.source.occupationalrisk;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.crossroads.contract.occupationalrisk.v1.ConsultOccupationalAccidentRequestType;
import org.crossroads.contract.occupationalrisk.v1.ConsultOccupationalAccidentResponseType;
import org.crossroads.contract.occupationalrisk.v1.ConsultOccupationalAccidentResultType;
import org.crossroads.contract.occupationalrisk.v1.ConsultOccupationalDiseaseRequestType;
import org.crossroads.contract.occupationalrisk.v1.ConsultOccupationalDiseaseResponseType;
import org.crossroads.contract.occupationalrisk.v1.ConsultOccupationalDiseaseResultType;
import org.crossroads.contract.occupationalrisk.v1.OccupationalRisk;
import org.crossroads.sandbox.people.Person;
import org.crossroads.sandbox.people.Population;
import org.crossroads.sandbox.people.occupationalrisk.OccupationalRisks;
import org.crossroads.sandbox.source.Inquiries;
import org.crossroads.sandbox.source.Inquiries.Finding;
import org.crossroads.sandbox.source.Replies;

/** The agency for occupational risks: the accidents and the diseases of which anything falls in the period asked. */
public final class OccupationalRiskSource implements OccupationalRisk {

    private final Inquiries inquiries;
    private final Replies replies;

    public OccupationalRiskSource(Population population, Replies replies) {
        this.inquiries = new Inquiries(population, replies);
        this.replies = replies;
    }

    @Override
    public ConsultOccupationalAccidentResponseType consultOccupationalAccident(
            ConsultOccupationalAccidentRequestType question) {
        OffsetDateTime received = replies.now();
        Finding<ConsultOccupationalAccidentResultType> found = inquiries.about(
                question.getCriteria().getSsin(),
                question.getCriteria().getPeriod(),
                received,
                (person, asked) -> told(person, OccupationalRisks::accidents)
                        .map(accidents -> accidents.stream()
                                .filter(accident -> accident.whole().overlaps(asked))
                                .map(AccidentData::of)
                                .toList())
                        .filter(accidents -> !accidents.isEmpty())
                        .map(accidents -> {
                            ConsultOccupationalAccidentResultType result = new ConsultOccupationalAccidentResultType();
                            result.getAccident().addAll(accidents);
                            return result;
                        }));
        ConsultOccupationalAccidentResponseType answer = new ConsultOccupationalAccidentResponseType();
        answer.setInformationCustomer(question.getInformationCustomer());
        answer.setLegalContext(question.getLegalContext());
        answer.setCriteria(question.getCriteria());
        answer.setStatus(found.status());
        found.ssin().ifPresent(answer::setSsin);
        found.result().ifPresent(answer::setResult);
        answer.setInformationCrossroads(replies.reference(received));
        return answer;
    }

    @Override
    public ConsultOccupationalDiseaseResponseType consultOccupationalDisease(
            ConsultOccupationalDiseaseRequestType question) {
        OffsetDateTime received = replies.now();
        Finding<ConsultOccupationalDiseaseResultType> found = inquiries.about(
                question.getCriteria().getSsin(),
                question.getCriteria().getPeriod(),
                received,
                (person, asked) -> told(person, OccupationalRisks::diseases)
                        .map(diseases -> diseases.stream()
                                .filter(disease -> disease.whole().overlaps(asked))
                                .map(DiseaseData::of)
                                .toList())
                        .filter(diseases -> !diseases.isEmpty())
                        .map(diseases -> {
                            ConsultOccupationalDiseaseResultType result = new ConsultOccupationalDiseaseResultType();
                            result.getDisease().addAll(diseases);
                            return result;
                        }));
        ConsultOccupationalDiseaseResponseType answer = new ConsultOccupationalDiseaseResponseType();
        answer.setInformationCustomer(question.getInformationCustomer());
        answer.setLegalContext(question.getLegalContext());
        answer.setCriteria(question.getCriteria());
        answer.setStatus(found.status());
        found.ssin().ifPresent(answer::setSsin);
        found.result().ifPresent(answer::setResult);
        answer.setInformationCrossroads(replies.reference(received));
        return answer;
    }

    private static <T> Optional<List<T>> told(Person person, Function<OccupationalRisks, List<T>> theme) {
        return person.chapter(OccupationalRisks.class).map(theme);
    }
}
