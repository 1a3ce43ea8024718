package io.reformpulse.standalone.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reformpulse.standalone.Failure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseLoginTest {
    private static final String URL = "jdbc:postgresql://localhost/pulse";

    @TempDir Path dir;

    @Test
    void aPasswordComesFromAFileWithoutTheEndOfItsLine() throws Exception {
        Path file = Files.writeString(dir.resolve("password"), "s3cret\n");
        var settings =
                DatabaseLogin.at(
                        URL,
                        Map.of(
                                "PULSE_DATABASE_USER",
                                "pulse",
                                "PULSE_DATABASE_PASSWORD_FILE",
                                file.toString()));
        assertThat(settings.user()).isEqualTo("pulse");
        assertThat(settings.password()).isEqualTo("s3cret");
    }

    @Test
    void aMissingFileOrTwoPasswordsAreRefused() {
        assertThatThrownBy(
                        () ->
                                DatabaseLogin.at(
                                        URL, Map.of("PULSE_DATABASE_PASSWORD_FILE", "/nowhere")))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("/nowhere");
        assertThatThrownBy(
                        () ->
                                DatabaseLogin.at(
                                        URL,
                                        Map.of(
                                                "PULSE_DATABASE_PASSWORD", "a",
                                                "PULSE_DATABASE_PASSWORD_FILE", "/nowhere")))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("leave one of them out");
    }
}
