package io.reformpulse.standalone.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.simulators.oracle.Mix;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The product's domain and the oracle on the same random event files, over all zones and policies.
 * For more seeds run with {@code -Dfuzz.factor=100}.
 */
class DomainAgainstOracleTest {

    private static final long FACTOR = Long.getLong("fuzz.factor", 1);
    private static final long[] INTERVALS = {1000, 7000, 60_000, 3_600_000, 72_000_000, 86_400_000};

    @TempDir private Path scratch;

    @ParameterizedTest(name = "{0}, {1} dossiers")
    @CsvSource({"TIDY, 20, 4", "SHORT, 15, 96", "NASTY, 40, 12", "LONG, 40, 6", "AMBIGUOUS, 30, 4"})
    void aReplayAgrees(Mixes mix, int dossiers, long seeds) throws IOException {
        for (long seed = 0; seed < seeds * FACTOR; seed++) {
            JudgedCase judged = JudgedCase.ofMix(scratch, seed, dossiers, mix.mix());
            assertThat(new ReplayJudgement(judged).differences())
                    .as("replay of %s, %s", mix, judged.story())
                    .isEmpty();
        }
    }

    @ParameterizedTest(name = "{0}, {1} dossiers")
    @CsvSource({"SHORT, 15, 30", "NASTY, 20, 3", "LONG, 15, 2"})
    void aLiveFeedEndsAsItsReplay(Mixes mix, int dossiers, long seeds) throws IOException {
        for (long seed = 0; seed < seeds * FACTOR; seed++) {
            long interval = INTERVALS[(int) (seed % INTERVALS.length)];
            JudgedCase judged = JudgedCase.ofMix(scratch, seed, dossiers, mix.mix());
            assertThat(new LiveJudgement(judged, interval).differences())
                    .as("%s live, every %d ms, %s", mix, interval, judged.story())
                    .isEmpty();
        }
    }

    @ParameterizedTest(name = "{0} dossiers")
    @CsvSource({"10, 60", "60, 30", "400, 4"})
    void aProvinceAgreesWhateverScenariosHappenToIt(int dossiers, long seeds) throws IOException {
        for (long seed = 0; seed < seeds * FACTOR; seed++) {
            JudgedCase judged = JudgedCase.ofScenarios(scratch, seed, dossiers);
            assertThat(new ReplayJudgement(judged).differences())
                    .as("replay of %s", judged.story())
                    .isEmpty();
        }
    }

    @ParameterizedTest(name = "{0} dossiers")
    @CsvSource({"10, 20", "60, 6"})
    void aProvinceSeenLiveEndsAsItsReplay(int dossiers, long seeds) throws IOException {
        for (long seed = 0; seed < seeds * FACTOR; seed++) {
            long interval = INTERVALS[(int) (seed % INTERVALS.length)];
            JudgedCase judged = JudgedCase.ofScenarios(scratch, seed, dossiers);
            assertThat(new LiveJudgement(judged, interval).differences())
                    .as("live, every %d ms, %s", interval, judged.story())
                    .isEmpty();
        }
    }

    /** What the event files are made of. */
    enum Mixes {
        TIDY(Mix.tidy(120)),
        SHORT(Mix.nasty(30)),
        NASTY(Mix.nasty(200)),
        LONG(Mix.longSpan()),
        AMBIGUOUS(Mix.longSpan().withAmbiguous(0.2));

        private final Mix mix;

        Mixes(Mix mix) {
            this.mix = mix;
        }

        Mix mix() {
            return mix;
        }
    }
}
