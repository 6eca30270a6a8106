package org.crossroads.hub.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.crossroads.hub.fixtures.Star.CONSULT_CAREER;
import static org.crossroads.hub.fixtures.Star.EMPLOYEE;
import static org.crossroads.hub.fixtures.Star.RSVZ;
import static org.crossroads.hub.fixtures.Star.RSZ;
import static org.crossroads.hub.fixtures.Star.SELF_EMPLOYED;
import static org.crossroads.hub.fixtures.Star.TODAY;
import static org.crossroads.hub.fixtures.Star.WORKER;

import java.util.List;
import java.util.Optional;
import org.crossroads.hub.directory.DataBlock;
import org.crossroads.hub.directory.Period;
import org.crossroads.hub.fixtures.InMemoryFunctionalDistribution;
import org.crossroads.hub.network.Institution;
import org.junit.jupiter.api.Test;

class ChargeTest {

    @Test
    void onOneDayOneInstitutionIsChargedWithOneKindOfData() {
        Charge until = charge(EMPLOYEE, RSZ, Period.of(TODAY.minusYears(1), TODAY));
        Charge from = charge(EMPLOYEE, RSVZ, Period.from(TODAY.plusDays(1)));
        InMemoryFunctionalDistribution table = new InMemoryFunctionalDistribution(until, from);

        assertThat(table.chargedWith(CONSULT_CAREER, EMPLOYEE, TODAY)).contains(until);
        assertThat(table.chargedWith(CONSULT_CAREER, EMPLOYEE, TODAY.plusDays(1)))
                .contains(from);
        assertThat(table.chargedWith(CONSULT_CAREER, EMPLOYEE, TODAY.minusYears(2)))
                .isEmpty();
        assertThat(table.chargedWith(CONSULT_CAREER, SELF_EMPLOYED, TODAY)).isEmpty();
    }

    @Test
    void twoThatAreChargedWithTheSameOnOneDayContradictEachOther() {
        Charge until = charge(EMPLOYEE, RSZ, Period.of(TODAY.minusYears(1), TODAY));
        Charge from = charge(EMPLOYEE, RSVZ, Period.from(TODAY));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new InMemoryFunctionalDistribution().replaceAll(List.of(until, from)))
                .withMessageContaining("employee");
    }

    private static Charge charge(DataBlock block, Institution institution, Period period) {
        return new Charge(CONSULT_CAREER, block, institution.code(), Optional.of(WORKER), period);
    }
}
