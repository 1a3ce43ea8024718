package io.reformpulse.standalone.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemberLogTest {
    @TempDir Path dir;

    @Test
    void theReasonOfAnEndIsToldInWordsWhateverTheLinesAre() throws Exception {
        ClusterFolder folder = new ClusterFolder(dir);
        Files.createDirectories(folder.log("delivery").getParent());
        Files.write(
                folder.log("delivery"),
                List.of(
                        "{\"time\":\"T1\",\"level\":\"INFO\",\"logger\":\"a\",\"message\":\"All well.\"}",
                        "{\"time\":\"T2\",\"level\":\"ERROR\",\"message\":\"Ended.\",\"error\":\"java.io.X: why\\n\\tat b\"}",
                        "a line of a JVM that dies",
                        "7"));
        assertThat(MemberLog.reason(folder, "delivery").lines().skip(1))
                .containsExactly(
                        "T1 INFO All well.",
                        "T2 ERROR Ended. java.io.X: why",
                        "a line of a JVM that dies",
                        "7");
    }
}
