package io.reformpulse.benchmarks.year;

import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.domain.calendar.DueComparison;
import io.reformpulse.domain.calendar.Jurisdiction;
import io.reformpulse.domain.calendar.PauseExtension;
import io.reformpulse.domain.calendar.PausePolicy;
import io.reformpulse.engine.reference.ReferenceFiles;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class YearReferenceTest {
    @Test
    void laysDownThePlainLawForAsManyCommunesAsTheSizeSays(@TempDir Path folder)
            throws IOException {
        ReferenceFiles reference = YearReference.in(folder, YearSize.PROVINCE);

        Jurisdiction law = reference.load().jurisdiction();
        assertThat(law.dueComparison()).isEqualTo(DueComparison.INSTANT);
        assertThat(law.pausePolicy()).isEqualTo(PausePolicy.PAUSE);
        assertThat(law.pauseExtension()).isEqualTo(PauseExtension.ELAPSED);
        assertThat(YearReference.communes(reference))
                .hasSize(YearSize.PROVINCE.communes())
                .doesNotHaveDuplicates();
    }
}
