package org.crossroads.sandbox.source.assistance;

import java.math.BigDecimal;
import org.crossroads.contract.socialassistance.v1.AmountPeriodType;
import org.crossroads.contract.socialassistance.v1.AssistanceForm;
import org.crossroads.contract.socialassistance.v1.AssistanceType;
import org.crossroads.contract.socialassistance.v1.CategoryPeriodType;
import org.crossroads.contract.socialassistance.v1.CentreType;
import org.crossroads.contract.socialassistance.v1.EmploymentBasis;
import org.crossroads.contract.socialassistance.v1.EmploymentType;
import org.crossroads.contract.socialassistance.v1.EndReason;
import org.crossroads.contract.socialassistance.v1.GrantType;
import org.crossroads.contract.socialassistance.v1.MeansPeriodType;
import org.crossroads.contract.socialassistance.v1.Placement;
import org.crossroads.contract.socialassistance.v1.ProjectKind;
import org.crossroads.contract.socialassistance.v1.ProjectType;
import org.crossroads.contract.socialassistance.v1.ReimbursementBasis;
import org.crossroads.contract.socialassistance.v1.ReimbursementType;
import org.crossroads.sandbox.people.assistance.Category;
import org.crossroads.sandbox.people.assistance.Centre;
import org.crossroads.sandbox.people.assistance.Grant;
import org.crossroads.sandbox.source.Inquiries;

/** A grant as the contract writes one: block by block. */
final class GrantData {

    private GrantData() {}

    static AssistanceType of(Grant grant) {
        AssistanceType type = new AssistanceType();
        type.setGrant(grant(grant));
        grant.category().ifPresent(category -> {
            type.getCategory().add(category(grant, category));
            type.getMeans().add(means(grant));
        });
        grant.amounts().stream().map(GrantData::amount).forEach(type.getAmount()::add);
        grant.project().map(GrantData::project).ifPresent(type.getProject()::add);
        grant.job().map(GrantData::employment).ifPresent(type::setEmployment);
        grant.shares().stream().map(GrantData::reimbursement).forEach(type.getReimbursement()::add);
        type.setCentre(centre(grant.centre()));
        return type;
    }

    private static GrantType grant(Grant grant) {
        GrantType type = new GrantType();
        type.setForm(AssistanceForm.fromValue(grant.form().name()));
        type.setDecisionDate(grant.decided());
        type.setPeriod(Inquiries.period(grant.period()));
        grant.endReason().map(Enum::name).map(EndReason::fromValue).ifPresent(type::setEndReason);
        return type;
    }

    private static CategoryPeriodType category(Grant grant, Category category) {
        CategoryPeriodType type = new CategoryPeriodType();
        type.setPeriod(Inquiries.period(grant.period()));
        type.setCategory(category.number());
        return type;
    }

    private static MeansPeriodType means(Grant grant) {
        MeansPeriodType type = new MeansPeriodType();
        type.setPeriod(Inquiries.period(grant.period()));
        type.setMonthlyMeans(grant.monthlyMeans());
        return type;
    }

    private static AmountPeriodType amount(Grant.Amount amount) {
        AmountPeriodType type = new AmountPeriodType();
        type.setPeriod(Inquiries.period(amount.period()));
        type.setMonthlyAmount(amount.paid());
        type.setMonthlyFullAmount(amount.full());
        return type;
    }

    private static ProjectType project(Grant.Project project) {
        ProjectType type = new ProjectType();
        type.setKind(ProjectKind.fromValue(project.kind().name()));
        type.setPeriod(Inquiries.period(project.period()));
        return type;
    }

    private static EmploymentType employment(Grant.Job job) {
        EmploymentType type = new EmploymentType();
        type.setBasis(EmploymentBasis.ARTICLE_60_7);
        type.setPeriod(Inquiries.period(job.period()));
        type.setWorkingTimeFraction(BigDecimal.valueOf(job.workingTimePercent()));
        type.setPlacement(Placement.CENTRE);
        return type;
    }

    private static ReimbursementType reimbursement(Grant.Share share) {
        ReimbursementType type = new ReimbursementType();
        type.setPeriod(Inquiries.period(share.period()));
        type.setPercentage(BigDecimal.valueOf(share.percent()));
        type.setBasis(ReimbursementBasis.fromValue(share.basis().name()));
        return type;
    }

    private static CentreType centre(Centre centre) {
        CentreType type = new CentreType();
        type.setCbeNumber(centre.cbeNumber().digits());
        type.setName(centre.name());
        type.setMunicipalityNisCode(centre.municipality());
        return type;
    }
}
