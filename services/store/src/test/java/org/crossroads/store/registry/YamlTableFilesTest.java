package org.crossroads.store.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.crossroads.hub.amendment.TableFiles.Unreadable;
import org.crossroads.hub.authorisation.Basis;
import org.crossroads.hub.authorisation.Conditions;
import org.crossroads.hub.authorisation.Disclosure;
import org.crossroads.hub.authorisation.LegalContext;
import org.crossroads.hub.authorisation.Recipient;
import org.crossroads.hub.authorisation.Rule;
import org.crossroads.hub.authorisation.Rules;
import org.crossroads.hub.directory.DataBlock;
import org.crossroads.hub.directory.Operation;
import org.crossroads.hub.directory.Period;
import org.crossroads.hub.directory.Quality;
import org.crossroads.hub.network.InstitutionCode;
import org.crossroads.hub.network.PurposeCode;
import org.junit.jupiter.api.Test;

class YamlTableFilesTest {

    private static final Operation CONSULT_CAREER = new Operation("Career", "consultCareer", 1);

    private static final Rule FULL = new Rule(
            "VDAB-CAREER-1",
            new Recipient.One(new InstitutionCode("VDAB")),
            CONSULT_CAREER,
            new Conditions(
                    Set.of(new LegalContext("VDAB: \"placement\""), new LegalContext("0123")),
                    Set.of(new Quality(500, 2), new Quality(18, 1)),
                    Set.of("no", "2024-01-01"),
                    Set.of("COUNSELLOR"),
                    true,
                    Optional.of(24)),
            new Disclosure(
                    Set.of(new DataBlock("employee"), new DataBlock("civilServant")), Set.of(new Quality(12, 1)), true),
            new Basis("Beraadslaging 20/001: één # regel", Optional.of(new PurposeCode("P02"))),
            Period.of(LocalDate.of(2020, 1, 1), LocalDate.of(2024, 12, 31)));

    private static final Rule PLAIN = new Rule(
            "ALL-TEST-1",
            new Recipient.Sector(18),
            new Operation("TestConnection", "sendTestMessage", 1),
            Conditions.NONE,
            Disclosure.NOTHING,
            Basis.of("none needed"),
            Period.from(LocalDate.of(2020, 1, 1)));

    private final YamlTableFiles files = new YamlTableFiles();

    @Test
    void whatIsWrittenIsReadAgain() throws Unreadable {
        Rules rules = Rules.of(List.of(FULL, PLAIN));

        assertThat(files.read(files.write(rules))).isEqualTo(rules);
    }

    @Test
    void eachRecipientHasAFile() {
        assertThat(files.write(Rules.of(List.of(FULL, PLAIN)))).containsOnlyKeys("VDAB.yaml", "sector-18.yaml");
    }

    @Test
    void theSameRulesInAnotherOrderAreTheSameText() {
        assertThat(files.write(Rules.of(List.of(PLAIN, FULL)))).isEqualTo(files.write(Rules.of(List.of(FULL, PLAIN))));
    }

    @Test
    void whatCannotBeReadIsToldWithFileRowAndField() {
        assertThatThrownBy(() -> files.read(Map.of("VDAB.yaml", "- id: VDAB-1\n  rollen: [X]\n")))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("VDAB.yaml: row 1 (VDAB-1), field rollen: unknown");
    }

    @Test
    void oneIdInTwoFilesIsRefused() {
        String text = files.write(Rules.of(List.of(PLAIN))).get("sector-18.yaml");

        assertThatThrownBy(() -> files.read(Map.of("a.yaml", text, "b.yaml", text)))
                .isInstanceOf(Unreadable.class)
                .hasMessage("two rules have the id ALL-TEST-1");
    }
}
