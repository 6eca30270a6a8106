package org.crossroads.sandbox.source.benefit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.crossroads.contract.disability.v1.CardKind;
import org.crossroads.contract.disability.v1.CardType;
import org.crossroads.contract.disability.v1.CardsType;
import org.crossroads.contract.disability.v1.ChildAssessmentType;
import org.crossroads.contract.disability.v1.ChildPillarsType;
import org.crossroads.contract.disability.v1.ConsultRecognitionResultType;
import org.crossroads.contract.disability.v1.DegreeType;
import org.crossroads.contract.disability.v1.DegreesType;
import org.crossroads.contract.disability.v1.EarningCapacityDecisionType;
import org.crossroads.contract.disability.v1.EarningCapacityType;
import org.crossroads.contract.disability.v1.RecognitionDecisionType;
import org.crossroads.contract.disability.v1.RecognitionKind;
import org.crossroads.contract.disability.v1.RecognitionType;
import org.crossroads.contract.disability.v1.SelfRelianceAssessmentType;
import org.crossroads.contract.disability.v1.SelfRelianceType;
import org.crossroads.hub.directory.Period;
import org.crossroads.hub.network.InstitutionCode;
import org.crossroads.sandbox.people.disability.Card;
import org.crossroads.sandbox.people.disability.ChildPillars;
import org.crossroads.sandbox.people.disability.DisabilityFile;
import org.crossroads.sandbox.people.disability.Recognition;
import org.crossroads.sandbox.people.disability.SelfReliance;
import org.crossroads.sandbox.source.Inquiries;

/** The data blocks of recognitions by one authority; a block without entries is absent. */
final class RecognitionBlocks {

    private final EarningCapacityType capacity = new EarningCapacityType();
    private final SelfRelianceType selfReliance = new SelfRelianceType();
    private final ChildPillarsType pillars = new ChildPillarsType();
    private final DegreesType degrees = new DegreesType();
    private final CardsType cards = new CardsType();
    private final RecognitionType recognitions = new RecognitionType();

    private RecognitionBlocks() {}

    static Optional<ConsultRecognitionResultType> within(DisabilityFile file, InstitutionCode authority, Period asked) {
        List<Recognition> own = file.recognitions().stream()
                .filter(recognition -> recognition.authority().equals(authority))
                .filter(recognition -> recognition.period().overlaps(asked))
                .toList();
        if (own.isEmpty()) {
            return Optional.empty();
        }
        RecognitionBlocks blocks = new RecognitionBlocks();
        own.forEach(blocks::add);
        return Optional.of(blocks.result());
    }

    private void add(Recognition recognition) {
        recognitions.getDecision().add(decision(recognition));
        recognition
                .earningCapacity()
                .ifPresent(reduced -> capacity.getDecision().add(capacity(recognition, reduced)));
        recognition
                .selfReliance()
                .ifPresent(points -> selfReliance.getAssessment().add(assessment(recognition, points)));
        recognition.pillars().ifPresent(points -> pillars.getAssessment().add(assessment(recognition, points)));
        recognition.degree().ifPresent(percent -> degrees.getFinding().add(degree(recognition, percent)));
        recognition.cards().forEach(card -> cards.getCard().add(card(recognition, card)));
    }

    private ConsultRecognitionResultType result() {
        ConsultRecognitionResultType result = new ConsultRecognitionResultType();
        result.setRecognition(recognitions);
        if (!capacity.getDecision().isEmpty()) {
            result.setEarningCapacity(capacity);
        }
        if (!selfReliance.getAssessment().isEmpty()) {
            result.setSelfReliance(selfReliance);
        }
        if (!pillars.getAssessment().isEmpty()) {
            result.setChildPillars(pillars);
        }
        if (!degrees.getFinding().isEmpty()) {
            result.setDegree(degrees);
        }
        if (!cards.getCard().isEmpty()) {
            result.setCards(cards);
        }
        return result;
    }

    private static RecognitionDecisionType decision(Recognition recognition) {
        RecognitionDecisionType type = new RecognitionDecisionType();
        type.setAuthority(recognition.authority().value());
        type.setKind(RecognitionKind.fromValue(recognition.kind().name()));
        type.setDecidedOn(recognition.decidedOn());
        type.setPeriod(Inquiries.period(recognition.period()));
        return type;
    }

    private static EarningCapacityDecisionType capacity(Recognition recognition, boolean reduced) {
        EarningCapacityDecisionType type = new EarningCapacityDecisionType();
        type.setAuthority(recognition.authority().value());
        type.setPeriod(Inquiries.period(recognition.period()));
        type.setReducedToOneThird(reduced);
        return type;
    }

    private static SelfRelianceAssessmentType assessment(Recognition recognition, SelfReliance points) {
        SelfRelianceAssessmentType type = new SelfRelianceAssessmentType();
        type.setAuthority(recognition.authority().value());
        type.setPeriod(Inquiries.period(recognition.period()));
        type.setMoving(points.moving());
        type.setEating(points.eating());
        type.setHygiene(points.hygiene());
        type.setHousehold(points.household());
        type.setDanger(points.danger());
        type.setSocialContacts(points.socialContacts());
        type.setTotal(points.total());
        return type;
    }

    private static ChildAssessmentType assessment(Recognition recognition, ChildPillars points) {
        ChildAssessmentType type = new ChildAssessmentType();
        type.setAuthority(recognition.authority().value());
        type.setPeriod(Inquiries.period(recognition.period()));
        type.setPillar1(points.capacity());
        type.setPillar2(points.participation());
        type.setPillar3(points.family());
        type.setTotal(points.total());
        return type;
    }

    private static DegreeType degree(Recognition recognition, int percent) {
        DegreeType type = new DegreeType();
        type.setAuthority(recognition.authority().value());
        type.setPeriod(Inquiries.period(recognition.period()));
        type.setPercentage(BigDecimal.valueOf(percent));
        return type;
    }

    private static CardType card(Recognition recognition, Card card) {
        CardType type = new CardType();
        type.setAuthority(recognition.authority().value());
        type.setKind(CardKind.fromValue(card.kind().name()));
        type.setPeriod(Inquiries.period(card.period()));
        return type;
    }
}
