package org.crossroads.exchange.endpoint;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.crossroads.contract.authorisation.v1.CheckAuthorisationResultType;
import org.crossroads.contract.authorisation.v1.GrantType;
import org.crossroads.contract.authorisation.v1.NearMissType;
import org.crossroads.contract.common.v1.DecisionOutcome;
import org.crossroads.contract.common.v1.DecisionType;
import org.crossroads.contract.common.v1.UnmetConditionType;
import org.crossroads.hub.authorisation.Decision;
import org.crossroads.hub.authorisation.Decision.Deny;
import org.crossroads.hub.authorisation.Decision.Grant;
import org.crossroads.hub.authorisation.Decision.NearMiss;
import org.crossroads.hub.authorisation.Decision.Permit;
import org.crossroads.hub.authorisation.Decision.Unmet;
import org.crossroads.hub.authorisation.Rule;
import org.crossroads.hub.authorisation.Rules;
import org.crossroads.hub.network.PurposeCode;

/** A decision with the rules behind it, as the contract tells it to the institution that it is about. */
final class ExplainedDecision {

    private final Map<String, Rule> rules;

    /** @param rules by which the decision was made */
    ExplainedDecision(Rules rules) {
        this.rules = rules.all().stream().collect(Collectors.toMap(Rule::id, Function.identity()));
    }

    CheckAuthorisationResultType tell(Decision decision, CheckAuthorisationResultType result) {
        return decision.fold(permit -> permitted(permit, result), deny -> denied(deny, result));
    }

    private CheckAuthorisationResultType permitted(Permit permit, CheckAuthorisationResultType result) {
        DecisionType shown = new DecisionType();
        shown.setOutcome(DecisionOutcome.PERMIT);
        shown.getRule().addAll(permit.rules());
        permit.grants().stream().map(this::grant).forEach(result.getGrant()::add);
        result.setOutcome(DecisionOutcome.PERMIT);
        result.setDecision(shown);
        return result;
    }

    private CheckAuthorisationResultType denied(Deny deny, CheckAuthorisationResultType result) {
        DecisionType shown = new DecisionType();
        shown.setOutcome(DecisionOutcome.DENY);
        deny.unmet().stream().map(ExplainedDecision::unmet).forEach(shown.getUnmet()::add);
        deny.nearest().stream().map(this::nearMiss).forEach(result.getNearest()::add);
        result.setOutcome(DecisionOutcome.DENY);
        result.setDecision(shown);
        return result;
    }

    private GrantType grant(Grant grant) {
        Rule rule = rule(grant.rule());
        GrantType block = new GrantType();
        block.setRule(rule.id());
        block.getBlock().addAll(ListedRule.sorted(grant.blocks()));
        block.getQuality().addAll(ListedRule.sorted(grant.qualities()));
        block.getSupplierQuality().addAll(ListedRule.sorted(grant.discloses().supplierQualities()));
        block.setMembershipDisclosed(grant.discloses().membership());
        ListedRule.deliberation(rule).ifPresent(block::setDeliberation);
        rule.basis().purpose().map(PurposeCode::value).ifPresent(block::setPurpose);
        block.setValidity(ListedRule.period(rule.validity()));
        return block;
    }

    private NearMissType nearMiss(NearMiss miss) {
        Rule rule = rule(miss.rule());
        NearMissType block = new NearMissType();
        block.setRule(rule.id());
        miss.unmet().stream().map(ExplainedDecision::unmet).forEach(block.getUnmet()::add);
        block.getBlock().addAll(ListedRule.sorted(rule.discloses().blocks()));
        ListedRule.deliberation(rule).ifPresent(block::setDeliberation);
        return block;
    }

    private Rule rule(String id) {
        Rule rule = rules.get(id);
        if (rule == null) {
            throw new IllegalStateException("decided by a rule that is not in the table: " + id);
        }
        return rule;
    }

    private static UnmetConditionType unmet(Unmet unmet) {
        UnmetConditionType block = new UnmetConditionType();
        block.setCondition(unmet.condition());
        if (!unmet.expected().isEmpty()) {
            block.setExpected(unmet.expected());
        }
        return block;
    }
}
