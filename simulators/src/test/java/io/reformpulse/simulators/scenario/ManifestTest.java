package io.reformpulse.simulators.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.simulators.scenario.truth.Manifest;
import io.reformpulse.simulators.wire.Delivery;
import io.reformpulse.simulators.workload.WorkloadSpec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestTest {
    private static final WorkloadSpec SPEC = Played.SPEC.withDossiers(10_000);

    @TempDir private Path folder;

    @Test
    void aManifestComesBackFromItsFile() throws IOException {
        Manifest manifest = Played.with("bad-week", "poison:share=0.05").manifest();
        Path file = folder.resolve("truth.json");
        manifest.write(file);
        assertThat(Manifest.read(file)).isEqualTo(manifest);
    }

    @Test
    void everydayNoiseIsPartOfTheTruth() {
        Played usual = Played.with(SPEC);
        Map<String, Long> found = new HashMap<>();
        Map<String, Integer> copies = new HashMap<>();
        for (Delivery delivery : usual.stream()) {
            String id = delivery.message().id();
            if (id.endsWith("c")) {
                found.merge("correction", 1L, Long::sum);
            } else if (id.endsWith("x")) {
                found.merge("bad", 1L, Long::sum);
            } else if (copies.merge(id, 1, Integer::sum) > 1) {
                found.merge("duplicate", 1L, Long::sum);
            }
        }
        Map<String, Long> told = new HashMap<>();
        for (Manifest.Injection injection : usual.truth("everyday").injections()) {
            boolean rejected = !injection.rejected().isEmpty();
            told.merge(rejected ? "bad" : injection.what(), injection.records(), Long::sum);
        }
        assertThat(told).isEqualTo(found).containsOnlyKeys("correction", "bad", "duplicate");
        assertThat(usual.manifest().totals().rejected().values().stream().mapToLong(n -> n).sum())
                .isEqualTo(found.get("bad"));
    }

    @Test
    void whatComesTooLateToBeToldIsCountedAsMissed() {
        WorkloadSpec cutShort = SPEC.withTail(0);
        Manifest.Totals usual = Played.with(cutShort).manifest().totals();
        Played late = Played.with(cutShort, "out-of-order:share=1,delay=40 d");
        Manifest.Totals totals = late.manifest().totals();
        assertThat(usual.missed()).isPositive();
        assertThat(late.missed("out-of-order"))
                .isGreaterThan(1_000)
                .isEqualTo(totals.missed() - usual.missed());
        assertThat(totals.arrived() + totals.missed()).isEqualTo(usual.arrived() + usual.missed());
    }
}
