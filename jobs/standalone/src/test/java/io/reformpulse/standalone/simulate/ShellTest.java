package io.reformpulse.standalone.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShellTest {
    @Test
    void aLineCanBeTypedIn() {
        assertThat(Shell.line(List.of("./pulse", "--out=a-b_c.jsonl")))
                .isEqualTo("./pulse --out=a-b_c.jsonl");
        assertThat(Shell.line(List.of("day 3", "it's", ""))).isEqualTo("'day 3' 'it'\\''s' ''");
    }
}
