package org.crossroads.hub.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IncompleteDateTest {

    @ParameterizedTest
    @ValueSource(strings = {"1979-02-17", "1979-02-00", "1979-00-00", "2000-02-29"})
    void whatIsWrittenIsReadAndWrittenTheSame(String text) {
        assertThat(IncompleteDate.parse(text).map(IncompleteDate::toString)).contains(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1979-02-31", "1979-00-17", "1900-02-29", "1979-13-01", "0000-00-00", "1979-2-1", ""})
    void whatNoCalendarHasIsNoDate(String text) {
        assertThat(IncompleteDate.parse(text)).isEmpty();
    }

    @Test
    void whatNoCalendarHasCannotBeMade() {
        assertThatIllegalArgumentException().isThrownBy(() -> new IncompleteDate(1979, 2, 31));
        assertThatIllegalArgumentException().isThrownBy(() -> new IncompleteDate(1979, 0, 1));
    }

    @Test
    void anUnknownDayOrMonthCanBeAnyOfThem() {
        IncompleteDate february = new IncompleteDate(1979, 2, 0);
        IncompleteDate year = new IncompleteDate(1979, 0, 0);

        assertThat(february.first()).isEqualTo(LocalDate.of(1979, 2, 1));
        assertThat(february.last()).isEqualTo(LocalDate.of(1979, 2, 28));
        assertThat(year.last()).isEqualTo(LocalDate.of(1979, 12, 31));
        assertThat(february.fits(new IncompleteDate(1979, 2, 17))).isTrue();
        assertThat(february.fits(year)).isTrue();
        assertThat(february.fits(new IncompleteDate(1979, 3, 0))).isFalse();
    }
}
