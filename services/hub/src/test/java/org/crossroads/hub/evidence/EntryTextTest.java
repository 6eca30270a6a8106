package org.crossroads.hub.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntryTextTest {

    @Property(tries = 1000)
    void everyEntryIsReadBackAsItWasWritten(@ForAll("entries") Entry entry) {
        assertThat(EntryText.read(EntryText.write(entry))).isEqualTo(entry);
    }

    @Property
    void twoEntriesShareATextOnlyWhenTheyAreTheSame(@ForAll("entries") Entry one, @ForAll("entries") Entry other) {
        assertThat(EntryText.write(one).equals(EntryText.write(other))).isEqualTo(one.equals(other));
    }

    @Property
    void everyFieldIsOneLineAndNoneCanBeSmuggledIn(@ForAll("entries") Entry entry) {
        assertThat(EntryText.write(entry).split("\n", -1))
                .filteredOn(line -> line.startsWith("code="))
                .hasSize(1);
        assertThat(EntryText.write(entry)).doesNotContain("\r").endsWith("\n");
    }

    /** PostgreSQL stores every character of a text but this one. */
    @Property
    void noTextHasACharacterThatADatabaseRefuses(@ForAll("entries") Entry entry) {
        assertThat(EntryText.write(entry)).doesNotContain("\u0000");
    }

    @Test
    void theWrittenFormIsFixed() {
        assertThat(EntryText.write(Entries.numbered(7))).isEqualTo("""
                        crossroads-evidence-1
                        ticketCrossroads=00000000-0000-0000-0000-000000000007
                        receivedAt=1970-01-01T00:00:00Z
                        repliedAt=1970-01-01T00:00:00Z
                        outcome=ANSWERED
                        code=MSG00000
                        explanation=entry 7
                        """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "crossroads-evidence-2\n", "crossroads-evidence-1\n", "code=MSG00000\n"})
    void whatIsNoWholeEntryOfAKnownVersionIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> EntryText.read(text));
    }

    @Provide
    Arbitrary<Entry> entries() {
        return Entries.any();
    }
}
