package org.crossroads.hub.authorisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.crossroads.hub.fixtures.SomeRules.namingTheUser;
import static org.crossroads.hub.fixtures.SomeRules.rule;
import static org.crossroads.hub.fixtures.SomeRules.to;

import java.util.List;
import java.util.Optional;
import org.crossroads.hub.fixtures.Star;
import org.crossroads.hub.network.PurposeCode;
import org.junit.jupiter.api.Test;

class RulesTest {

    private static final Recipient SECTOR_18 = new Recipient.Sector(18);

    @Test
    void whatGivesToAnInstitutionComesInTheOrderOfItsIdsWhetherGivenToItOrToItsSector() {
        Rules rules = Rules.of(List.of(rule("RVA-2"), to(rule("RVA-3"), SECTOR_18), to(rule("RVA-1"), SECTOR_18)));

        assertThat(rules.giving(Star.CONSULT_CAREER, Star.RVA))
                .extracting(Rule::id)
                .containsExactly("RVA-1", "RVA-2", "RVA-3");
    }

    @Test
    void allOfThemAreGivenInTheOrderOfTheirIds() {
        assertThat(Rules.of(List.of(rule("RVA-2"), rule("RVA-1"))).all()).containsExactly(rule("RVA-1"), rule("RVA-2"));
    }

    @Test
    void tablesOfTheSameRulesAreEqualInWhateverOrderTheyCame() {
        Rules rules = Rules.of(List.of(rule("RVA-1"), rule("RVA-2")));

        assertThat(Rules.of(List.of(rule("RVA-2"), rule("RVA-1"))))
                .isEqualTo(rules)
                .hasSameHashCodeAs(rules);
        assertThat(rules)
                .isNotEqualTo(Rules.of(List.of(rule("RVA-1"), namingTheUser(rule("RVA-2")))))
                .isNotEqualTo(Rules.NONE)
                .isNotEqualTo(List.of());
        assertThat(rules.hashCode()).isNotEqualTo(Rules.NONE.hashCode());
    }

    @Test
    void aRecipientIsReadAsItIsWritten() {
        assertThat(SECTOR_18).hasToString("sector 18");
        assertThat(Recipient.parse("sector 18")).isEqualTo(SECTOR_18);
        assertThat(new Recipient.One(Star.VDAB.code())).hasToString("VDAB");
        assertThat(Recipient.parse("VDAB")).isEqualTo(new Recipient.One(Star.VDAB.code()));
    }

    @Test
    void aLegalContextHasOneToSixtyFourCharacters() {
        assertThat(new LegalContext("x".repeat(64))).hasToString("x".repeat(64));
        assertThatIllegalArgumentException().isThrownBy(() -> new LegalContext("x".repeat(65)));
        assertThatIllegalArgumentException().isThrownBy(() -> new LegalContext(" "));
    }

    @Test
    void aRuleForABodyOutsideSocialSecurityMayNameThePurposeThatItServes() {
        Basis basis = Basis.of("deliberation 20/001");

        assertThat(basis.purpose()).isEmpty();
        assertThat(basis.serving(new PurposeCode("P07")))
                .isEqualTo(new Basis("deliberation 20/001", Optional.of(new PurposeCode("P07"))));
    }
}
