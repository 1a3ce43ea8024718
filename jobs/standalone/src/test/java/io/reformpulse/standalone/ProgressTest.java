package io.reformpulse.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private final PrintStream err = new PrintStream(shown, true, StandardCharsets.UTF_8);

    @Test
    void aLogGetsALineOnceInAWhile() {
        Progress progress = new Progress(err, false, 50);
        for (int done = 0; done <= 100; done++) {
            progress.at("step", done, 100, done + "/s");
        }
        assertThat(text())
                .containsExactly("step: 0 %, 0/s", "step: 50 %, 50/s", "step: 100 %, 100/s");
    }

    @Test
    void aBarIsDrawnAnewWhenTheNoteChanges() {
        Progress progress = new Progress(err, true);
        progress.at("step", 1, 2, "a");
        progress.at("step", 1, 2, "a");
        progress.at("step", 1, 2, "b");
        assertThat(shown.toString(StandardCharsets.UTF_8).split("\r"))
                .hasSize(3)
                .anyMatch(line -> line.contains("50 %  a"))
                .anyMatch(line -> line.contains("50 %  b"));
    }

    private String[] text() {
        return shown.toString(StandardCharsets.UTF_8).split(System.lineSeparator());
    }
}
