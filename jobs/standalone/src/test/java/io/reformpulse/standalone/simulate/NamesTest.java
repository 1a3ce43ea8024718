package io.reformpulse.standalone.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.simulators.replay.Part;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class NamesTest {
    @Test
    void theEndingOfAnEventFileIsLeftOff() {
        for (String file : new String[] {"a/b.jsonl", "a/b.jsonl.gz", "a/b.gz", "a/b"}) {
            Names names = new Names(Path.of(file), new Part(2, 3));
            assertThat(names.truth()).isEqualTo(Path.of("a/b.truth.json"));
            assertThat(names.reference()).isEqualTo(Path.of("a/b-reference"));
            assertThat(names.replayed()).isEqualTo(Path.of("a/b-out"));
        }
    }

    @Test
    void withoutAFileTheyLieInTheWorkingFolder() {
        assertThat(new Names(null, Part.WHOLE).truth()).isEqualTo(Path.of("simulate.truth.json"));
        assertThat(new Names(null, new Part(2, 3)).truth())
                .isEqualTo(Path.of("simulate-2-of-3.truth.json"));
    }
}
