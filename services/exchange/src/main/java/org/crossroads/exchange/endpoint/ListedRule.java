package org.crossroads.exchange.endpoint;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.crossroads.contract.authorisation.v1.AuthorisationType;
import org.crossroads.contract.authorisation.v1.ConditionsType;
import org.crossroads.contract.common.v1.PeriodType;
import org.crossroads.hub.authorisation.Conditions;
import org.crossroads.hub.authorisation.LegalContext;
import org.crossroads.hub.authorisation.Rule;
import org.crossroads.hub.directory.Period;
import org.crossroads.hub.network.PurposeCode;

/** A row of the access-authorisation table, as the contract writes it. */
final class ListedRule {

    private ListedRule() {}

    static AuthorisationType of(Rule rule) {
        AuthorisationType row = new AuthorisationType();
        row.setRule(rule.id());
        row.setRecipient(rule.recipient().toString());
        row.setService(rule.operation().service());
        row.setOperation(rule.operation().name());
        row.setVersion(rule.operation().version());
        row.setConditions(conditions(rule.conditions()));
        row.getBlock().addAll(sorted(rule.discloses().blocks()));
        row.getSupplierQuality().addAll(sorted(rule.discloses().supplierQualities()));
        row.setMembershipDisclosed(rule.discloses().membership());
        deliberation(rule).ifPresent(row::setDeliberation);
        rule.basis().purpose().map(PurposeCode::value).ifPresent(row::setPurpose);
        row.setValidity(period(rule.validity()));
        return row;
    }

    private static ConditionsType conditions(Conditions conditions) {
        ConditionsType block = new ConditionsType();
        conditions.legalContexts().stream().map(LegalContext::value).sorted().forEach(block.getLegalContext()::add);
        block.getQuality().addAll(sorted(conditions.qualities()));
        block.getApplication().addAll(sorted(conditions.applications()));
        block.getRole().addAll(sorted(conditions.roles()));
        block.setUserRequired(conditions.userRequired());
        conditions.historyMonths().ifPresent(block::setHistoryMonths);
        return block;
    }

    /** Absent only where no data are given: a rule that gives some rests on one. */
    static Optional<String> deliberation(Rule rule) {
        return Optional.of(rule.basis().deliberation()).filter(reference -> !reference.isBlank());
    }

    static PeriodType period(Period period) {
        PeriodType block = new PeriodType();
        block.setBeginDate(period.begin());
        period.end().ifPresent(block::setEndDate);
        return block;
    }

    static <T extends Comparable<T>> List<String> sorted(Collection<T> values) {
        return values.stream().sorted().map(Object::toString).toList();
    }
}
