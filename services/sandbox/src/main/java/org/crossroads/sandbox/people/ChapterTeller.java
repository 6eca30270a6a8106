package org.crossroads.sandbox.people;

import java.util.List;
import java.util.Optional;
import org.crossroads.sandbox.people.assistance.AssistanceTeller;
import org.crossroads.sandbox.people.chapter.PensionTeller;
import org.crossroads.sandbox.people.chapter.UnemploymentTeller;
import org.crossroads.sandbox.people.childbenefit.ChildBenefitTeller;
import org.crossroads.sandbox.people.disability.DisabilityTeller;
import org.crossroads.sandbox.people.holiday.HolidayTeller;
import org.crossroads.sandbox.people.livelihood.LivelihoodTeller;
import org.crossroads.sandbox.people.occupationalrisk.RiskTeller;
import org.crossroads.sandbox.people.register.RegisterTeller;
import org.crossroads.sandbox.people.sickness.HealthCoverTeller;
import org.crossroads.sandbox.people.sickness.IncapacityTeller;

/** Tells a chapter that follows from the rest of a life: who worked has wages, who had a file as unemployed has payments. */
public interface ChapterTeller {

    /**
     * Those of all services, in an order in which the later ones may read what the earlier ones told. A new service has a
     * line here.
     */
    List<ChapterTeller> ALL = List.of(
            new RegisterTeller(),
            new RiskTeller(),
            new AssistanceTeller(),
            new LivelihoodTeller(),
            new DisabilityTeller(),
            new IncapacityTeller(),
            new HealthCoverTeller(),
            new ChildBenefitTeller(),
            new HolidayTeller(),
            new UnemploymentTeller(),
            new PensionTeller());

    /**
     * The chapter, for a person about whom nobody told it.
     *
     * @param soFar with work, files and the earlier chapters; choices are drawn from {@link Chance}, so that the same person
     *     always has the same life
     * @return empty when there is nothing to tell
     */
    Optional<? extends Chapter> tell(Person soFar);

    /** What it tells. */
    Class<? extends Chapter> kind();
}
