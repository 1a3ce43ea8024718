package io.reformpulse.standalone.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.simulators.oracle.Mix;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the product's domain tells of single cases and what the oracle expects, on the same random
 * event files, over all zones and policies. For more seeds run with {@code -Dfuzz.factor=100}.
 */
class AlertsAgainstOracleTest {

    private static final long FACTOR = Long.getLong("fuzz.factor", 1);

    @TempDir private Path scratch;

    @ParameterizedTest(name = "{0}, {1} dossiers")
    @CsvSource({"TIDY, 20, 6", "SHORT, 15, 96", "NASTY, 40, 12", "LONG, 40, 1"})
    void eachCaseIsToldAsItMustBe(DomainAgainstOracleTest.Mixes mix, int dossiers, long seeds)
            throws IOException {
        for (long seed = 0; seed < seeds * FACTOR; seed++) {
            JudgedCase judged = JudgedCase.ofMix(scratch, seed, dossiers, mix.mix());
            assertThat(AlertJudgement.of(judged).differences())
                    .as("alerts of %s, %s", mix, judged.story())
                    .isEmpty();
        }
    }

    @ParameterizedTest(name = "{0} dossiers")
    @CsvSource({"10, 24", "60, 12", "400, 4"})
    void aProvinceTellsWhatItMustWhateverScenariosHappenToIt(int dossiers, long seeds)
            throws IOException {
        for (long seed = 0; seed < seeds * FACTOR; seed++) {
            JudgedCase judged = JudgedCase.ofScenarios(scratch, seed, dossiers);
            assertThat(AlertJudgement.of(judged).differences())
                    .as("alerts of %s", judged.story())
                    .isEmpty();
        }
    }

    @Test
    void everyTransitionOfACaseIsAmongThem() throws IOException {
        JudgedCase judged = JudgedCase.ofMix(scratch, 1, 400, Mix.nasty(200));
        assertThat(AlertJudgement.of(judged).transitions())
                .contains(
                        "overdue OPENED",
                        "overdue ESCALATED",
                        "overdue AMENDED",
                        "overdue RESOLVED",
                        "overdue WITHDRAWN",
                        "second-supplement NOTICE",
                        "second-supplement WITHDRAWN",
                        "very-dissatisfied NOTICE",
                        "very-dissatisfied WITHDRAWN");
    }
}
