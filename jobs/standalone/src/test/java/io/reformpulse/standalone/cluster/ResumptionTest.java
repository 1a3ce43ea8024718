package io.reformpulse.standalone.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ResumptionTest {
    private static final Path FIRST = Path.of("/checkpoints/chk-1").toAbsolutePath();
    private static final Path SECOND = Path.of("/checkpoints/chk-2").toAbsolutePath();

    @Test
    void theJobGoesOnFromAnotherPlaceByAnotherRunInOtherNumbers() {
        Member jobManager =
                new Member(
                        "jobmanager-1",
                        List.of(
                                "java",
                                "--configDir",
                                "/conf",
                                "-Drest.port=1",
                                "--job-classname",
                                "Job",
                                "--parallelism=1",
                                "--reference=/reference"),
                        Map.of("flink", 1));
        Member once = new Resumption("move-1", FIRST, 2).of(jobManager);
        assertThat(once.command())
                .containsSubsequence(
                        "--configDir",
                        "/conf",
                        "-Dhigh-availability.cluster-id=move-1",
                        "--job-classname",
                        "Job",
                        "--fromSavepoint",
                        FIRST.toUri().toString(),
                        "--parallelism=2");
        Member twice = new Resumption("move-2", SECOND, 1).of(once);
        assertThat(twice.command())
                .hasSameSizeAs(once.command())
                .contains("-Dhigh-availability.cluster-id=move-2", "--parallelism=1")
                .contains(SECOND.toUri().toString())
                .doesNotContain(FIRST.toUri().toString());
        assertThat(twice.ports()).isEqualTo(jobManager.ports());
    }

    @Test
    void whoIsNotOfFlinkStaysAsHeWas() {
        Member broker = new Member("broker-1", List.of("java", "kafka.Kafka"), Map.of());
        assertThat(new Resumption("move-1", FIRST, 2).of(broker)).isEqualTo(broker);
    }
}
