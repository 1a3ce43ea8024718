package io.reformpulse.engine.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.reformpulse.domain.commune.Reference;
import io.reformpulse.domain.intake.StatelessChecks;
import io.reformpulse.engine.file.SortedEventFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folder that ships with the product, and the real event log where it is at hand. */
class ShippedReferenceTest {
    private static final Path LAO_CAI =
            Path.of("../standalone/src/main/resources/reference/lao-cai");
    private static final Path RECEIPT = Path.of("../../../shared/realdata/receipt");

    @Test
    void laoCaiHas152CommunesAndItsWorkingDays() {
        Reference reference = ReferenceFiles.in(LAO_CAI).load();
        assertThat(reference.units().communes()).hasSize(152);
        assertThat(reference.units().scopeType("10")).isEqualTo("TINH");
        assertThat(reference.units().ancestors("02734")).endsWith("10");
        assertThat(reference.jurisdiction().hourlyValue()).isEqualTo(48250);
        var calendar = reference.calendar().knownAt(Long.MAX_VALUE);
        assertThat(calendar.workingDays(LocalDate.of(2023, 12, 31), LocalDate.of(2024, 12, 31)))
                .isEqualTo(251);
    }

    @Test
    void theRealEventLogIsReadWhole(@TempDir Path folder) throws IOException {
        assumeTrue(Files.exists(RECEIPT), "the real event log is not beside the project");
        Reference reference = ReferenceFiles.in(RECEIPT.resolve("reference")).load();
        SortedEventFile sorted =
                SortedEventFile.sort(
                        RECEIPT.resolve("events.jsonl.gz"),
                        new StatelessChecks(reference.units(), StatelessChecks.NO_END),
                        folder,
                        (read, total) -> {});
        assertThat(sorted.lines()).isEqualTo(2763);
        assertThat(sorted.admitted()).isEqualTo(1125);
        assertThat(sorted.asOf()).isEqualTo(Instant.parse("2012-01-20T15:09:00Z").toEpochMilli());
    }
}
