package org.crossroads.sandbox.registry.rows;

import static org.assertj.core.api.Assertions.assertThat;

import org.crossroads.hub.authorisation.Rule;
import org.crossroads.hub.directory.DataBlock;
import org.junit.jupiter.api.Test;

/** Who is paid by a trade union's institution is its member (Royal Decree of 4 February 1997, art. 6). */
class PaymentInstitutionTest {

    @Test
    void onlyARuleThatTellsMembershipNamesThePaymentInstitution() {
        assertThat(new UnemploymentRows().rules())
                .filteredOn(rule -> rule.discloses().blocks().contains(new DataBlock("payingInstitution")))
                .singleElement()
                .satisfies(rule -> assertThat(rule.discloses().membership()).isTrue());
        assertThat(new UnemploymentRows().rules())
                .filteredOn(rule -> rule.discloses().membership())
                .extracting(Rule::id)
                .containsExactly("FPD-UNEMPLOYMENT-PAYMENTS-1");
    }
}
