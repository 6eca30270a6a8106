package org.crossroads.sandbox.source;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.crossroads.contract.career.v1.Career;
import org.crossroads.contract.career.v1.ConsultCareerRequestType;
import org.crossroads.contract.career.v1.ConsultCareerResponseType;
import org.crossroads.contract.career.v1.CrossroadsFault;
import org.crossroads.contract.career.v1.EmployeeCareerType;
import org.crossroads.contract.career.v1.EmploymentType;
import org.crossroads.contract.common.v1.PeriodType;

/**
 * A source of employments with far more to tell than any real one: to try how a hub bears large answers. Whom the source
 * behind it knows as an employee has more employments than days.
 */
public final class LargeCareer implements Career {

    /** What one employment takes in the answer, and a little less. */
    private static final int OCTETS_OF_ONE = 380;

    private static final String EMPLOYER = "0403019261";

    private final Career source;
    private final EmployeeCareerType large;

    /** @param octets of an answer's data, at least */
    public LargeCareer(Career source, int octets) {
        this.source = source;
        this.large = new EmployeeCareerType();
        for (int i = 0; i <= octets / OCTETS_OF_ONE; i++) {
            large.getEmployment().add(employment(i));
        }
    }

    private static EmploymentType employment(int number) {
        LocalDate begin = LocalDate.of(1990, 1, 1).plusDays(number % 10_000);
        PeriodType period = new PeriodType();
        period.setBeginDate(begin);
        period.setEndDate(begin.plusDays(30));
        EmploymentType employment = new EmploymentType();
        employment.setEmployer(EMPLOYER);
        employment.setEmployerName(
                "Employer %08d, which has a name of a hundred characters and some more to fill an answer, no less"
                        .formatted(number));
        employment.setPeriod(period);
        employment.setJointCommittee("200");
        employment.setWorkingTimeFraction(BigDecimal.valueOf(100));
        return employment;
    }

    @Override
    public ConsultCareerResponseType consultCareer(ConsultCareerRequestType question) throws CrossroadsFault {
        ConsultCareerResponseType answer = source.consultCareer(question);
        if (answer.getResult() != null && answer.getResult().getEmployee() != null) {
            answer.getResult().setEmployee(large);
        }
        return answer;
    }
}
