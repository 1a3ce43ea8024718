package io.reformpulse.standalone.chaos.means;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TornLogTest {
    @TempDir Path log;

    @Test
    void onlyTheNewestSegmentOfEachPartitionLosesItsEnd() throws IOException {
        Path older = file("kpi-updates-0/00000000000000000000.log", 100);
        Path newest = file("kpi-updates-0/00000000000000000007.log", 100);
        Path empty = file("alerts-1/00000000000000000000.log", 0);
        Path index = file("kpi-updates-0/00000000000000000007.index", 100);
        Path metadata = file("__cluster_metadata-0/00000000000000000000.log", 100);
        assertThat(TornLog.tear(log, new Random(1))).isEqualTo(1);
        assertThat(newest.toFile().length()).isLessThan(100);
        assertThat(empty).isEmptyFile();
        assertThat(older).hasSize(100);
        assertThat(index).hasSize(100);
        assertThat(metadata).hasSize(100);
    }

    private Path file(String name, int length) throws IOException {
        Path file = log.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, new byte[length]);
    }
}
