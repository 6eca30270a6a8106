package org.crossroads.hub.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.crossroads.hub.consultation.Source.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FailureTest {

    @ParameterizedTest
    @EnumSource
    void everyFailureHasACodeAndATextInThreeLanguages(Failure failure) {
        assertThat(failure.code()).matches("SRC[0-9]{5}");
        assertThat(new String[] {failure.description("nl"), failure.description("fr"), failure.description("en")})
                .doesNotHaveDuplicates()
                .allSatisfy(text -> assertThat(text).isNotBlank());
        assertThat(failure.description("de")).isEqualTo(failure.description("en"));
    }

    @Test
    void noTwoFailuresShareACode() {
        assertThat(Arrays.stream(Failure.values()).map(Failure::code)).doesNotHaveDuplicates();
    }
}
