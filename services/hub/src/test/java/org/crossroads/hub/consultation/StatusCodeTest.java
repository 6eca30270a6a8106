package org.crossroads.hub.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.crossroads.hub.fixtures.ListedBlocks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatusCodeTest {

    @Test
    void everyRowOfTheTableIsACodeAndEveryCodeHasOneRow() throws IOException {
        List<String> inTable = rows().stream().map(row -> row.split(";", -1)[0]).toList();

        assertThat(inTable)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(StatusCode.values()).map(StatusCode::code).toList());
    }

    @Test
    void everyRowHasItsFiveColumns() throws IOException {
        assertThat(rows())
                .allSatisfy(row -> assertThat(row.split(";", -1))
                        .hasSize(5)
                        .allSatisfy(column -> assertThat(column).isNotBlank()));
    }

    @ParameterizedTest
    @EnumSource(StatusCode.class)
    void everyCodeHasATextOfItsOwnInEachLanguage(StatusCode code) {
        assertThat(List.of(code.description("nl"), code.description("fr"), code.description("en")))
                .doesNotHaveDuplicates()
                .allSatisfy(text -> assertThat(text).isNotBlank());
        assertThat(code.description("de")).isEqualTo(code.description("en"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "fr", "en"})
    void noTwoCodesShareAText(String language) {
        Map<String, Long> texts = Arrays.stream(StatusCode.values())
                .map(code -> code.description(language))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

        assertThat(texts).hasSameSizeAs(StatusCode.values());
    }

    @ParameterizedTest
    @EnumSource(StatusCode.class)
    void everyCodeIsFoundByItsOwnText(StatusCode code) {
        assertThat(code.code()).matches("[A-Z]{3}[0-9]{5}");
        assertThat(StatusCode.parse(code.code())).contains(code);
    }

    @Test
    void aCodeThatIsNotInTheTableIsNone() {
        assertThat(StatusCode.parse("MSG99999")).isEmpty();
    }

    @Test
    void everyCodeOfAResponseHasAValueThatTheContractsKnow() {
        assertThat(StatusCode.values())
                .filteredOn(code -> code != StatusCode.INTERNAL_ERROR)
                .extracting(StatusCode::value)
                .isSubsetOf("DATA_FOUND", "NO_DATA_FOUND", "NO_RESULT", "INCOMPLETE_DATA");
    }

    @Test
    void aSourceNeverAnswersWithTheCodeThatOnlyAFaultCarries() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Source.SourceReply.Answered(
                        Status.of(StatusCode.INTERNAL_ERROR), ListedBlocks.of("employee")));
    }

    @Test
    void aStatusHasAtMost15InformationFields() {
        Map<String, String> sixteen =
                IntStream.range(0, 16).boxed().collect(Collectors.toMap(i -> "field" + i, String::valueOf));

        assertThatIllegalArgumentException().isThrownBy(() -> new Status(StatusCode.INVALID_DATA, sixteen));
    }

    private static List<String> rows() throws IOException {
        try (InputStream table = StatusCode.class.getResourceAsStream("status-codes.csv")) {
            return new String(Objects.requireNonNull(table).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .toList();
        }
    }
}
