package io.reformpulse.standalone.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class NamesTest {
    @Test
    void theEndingOfAnEventFileIsLeftOff() {
        for (String file : new String[] {"a/b.jsonl", "a/b.jsonl.gz", "a/b.gz", "a/b"}) {
            Names names = new Names(Path.of(file));
            assertThat(names.truth()).isEqualTo(Path.of("a/b.truth.json"));
            assertThat(names.reference()).isEqualTo(Path.of("a/b-reference"));
            assertThat(names.replayed()).isEqualTo(Path.of("a/b-out"));
        }
    }

    @Test
    void withoutAFileTheyLieInTheWorkingFolder() {
        assertThat(new Names(null).truth()).isEqualTo(Path.of("simulate.truth.json"));
    }
}
