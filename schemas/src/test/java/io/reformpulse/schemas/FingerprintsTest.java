package io.reformpulse.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

/** The fingerprints that stand in front of records already written: a release is never edited. */
class FingerprintsTest {
    @Test
    void noReleaseChangedItsFingerprint() throws Exception {
        List<String> actual = new ArrayList<>();
        for (SingleObject<?> type : SchemaRulesTest.types()) {
            String name = type.schema().getName();
            List<Schema> releases = ReleasedSchemas.of(name);
            for (int i = 0; i < releases.size(); i++) {
                long fingerprint = SingleObject.fingerprint(releases.get(i));
                actual.add(String.format("%s v%d %016x", name, i + 1, fingerprint));
            }
        }
        try (var golden = getClass().getResourceAsStream("/fingerprints.txt")) {
            String text = new String(golden.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(actual).isEqualTo(text.lines().toList());
        }
    }
}
