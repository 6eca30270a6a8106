package org.crossroads.sandbox.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.crossroads.contract.career.v1.ConsultCareerResultType;
import org.crossroads.contract.career.v1.EmployeeCareerType;
import org.crossroads.contract.career.v1.EmploymentType;
import org.crossroads.contract.common.v1.PeriodType;
import org.crossroads.hub.directory.Period;
import org.junit.jupiter.api.Test;

class CollectedWorkTest {

    private static final String PERSON = "04690302197";
    private static final Period ASKED = Period.of(LocalDate.of(2020, 1, 1), LocalDate.of(2025, 12, 31));

    private final CollectedWork work = new CollectedWork();

    @Test
    void whatWasToldIsAddedToWhatTheSourceKnowsTheEarliestFirst() {
        work.store("report-1", PERSON, employed("2021-01-01", "2021-06-30"));

        ConsultCareerResultType all = work.addedTo(Optional.of(employed("2022-01-01", null)), PERSON, ASKED)
                .orElseThrow();

        assertThat(all.getEmployee().getEmployment())
                .extracting(job -> job.getPeriod().getBeginDate())
                .containsExactly(LocalDate.of(2021, 1, 1), LocalDate.of(2022, 1, 1));
        assertThat(all.getEmployee().getTotalDays()).isNull();
    }

    @Test
    void aReportThatComesAgainCountsOnce() {
        work.store("report-1", PERSON, employed("2021-01-01", "2021-06-30"));
        work.store("report-1", PERSON, employed("2021-01-01", "2021-06-30"));

        assertThat(work.addedTo(Optional.empty(), PERSON, ASKED)
                        .orElseThrow()
                        .getEmployee()
                        .getEmployment())
                .hasSize(1);
    }

    @Test
    void whatWasToldOfAnotherPersonOrPeriodIsNotAdded() {
        work.store("report-1", PERSON, employed("2010-01-01", "2010-06-30"));
        work.store("report-2", "58632701954", employed("2021-01-01", "2021-06-30"));

        assertThat(work.addedTo(Optional.empty(), PERSON, ASKED)).isEmpty();
    }

    @Test
    void aPeriodThatEndsBeforeItBeginsIsNotSound() {
        assertThat(CollectedWork.isSound(employed("2021-01-01", "2020-12-31"))).isFalse();
        assertThat(CollectedWork.isSound(employed("2021-01-01", "2021-01-01"))).isTrue();
        assertThat(CollectedWork.isSound(employed("2021-01-01", null))).isTrue();
    }

    private static ConsultCareerResultType employed(String begin, @org.jspecify.annotations.Nullable String end) {
        PeriodType period = new PeriodType();
        period.setBeginDate(LocalDate.parse(begin));
        if (end != null) {
            period.setEndDate(LocalDate.parse(end));
        }
        EmploymentType job = new EmploymentType();
        job.setEmployer("0999100196");
        job.setPeriod(period);
        EmployeeCareerType block = new EmployeeCareerType();
        block.getEmployment().add(job);
        block.setTotalDays(100);
        ConsultCareerResultType result = new ConsultCareerResultType();
        result.setEmployee(block);
        return result;
    }
}
