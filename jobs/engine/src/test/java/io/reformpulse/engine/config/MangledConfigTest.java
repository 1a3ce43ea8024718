package io.reformpulse.engine.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Whatever a configuration file holds: it is a configuration, or is refused with a sentence. */
class MangledConfigTest {
    private static final List<String> PIECES =
            List.of(
                    "parallelism",
                    "reference",
                    "kafka.client.sasl.mechanism",
                    "clock.bound",
                    "clock",
                    ":",
                    ": ",
                    "=",
                    "\n",
                    "\n  ",
                    "- ",
                    "{",
                    "}",
                    "[",
                    "]",
                    "\"",
                    "\\u12",
                    "\\uZZZZ",
                    "\\",
                    "#",
                    "!",
                    "2",
                    "-1",
                    "2147483648",
                    "5 min",
                    "99999999999 d",
                    "1e9",
                    "true",
                    "null",
                    "&a ",
                    "*a",
                    "!!java.net.URL ",
                    "\u0000",
                    "\uFEFF",
                    "checkpoint.interval",
                    "cache.size",
                    "9 eb",
                    "/tmp");

    private static Path folder;

    @BeforeContainer
    static void make() throws IOException {
        folder = Files.createTempDirectory("config");
    }

    @AfterContainer
    static void remove() throws IOException {
        Files.deleteIfExists(folder.resolve("pulse.yaml"));
        Files.deleteIfExists(folder.resolve("pulse.properties"));
        Files.delete(folder);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(Arbitraries.of(PIECES), Arbitraries.strings().ofMaxLength(4))
                .list()
                .ofMaxSize(16)
                .map(list -> String.join("", list));
    }

    @Property(tries = 1500)
    void piecesOfIt(@ForAll("texts") String text) throws IOException {
        readOrRefused(text.getBytes(StandardCharsets.UTF_8));
        readOrRefused(("reference: /tmp\n" + text).getBytes(StandardCharsets.UTF_8));
    }

    @Property(tries = 500)
    void anyBytes(@ForAll @Size(max = 100) byte[] bytes) throws IOException {
        readOrRefused(bytes);
    }

    private static void readOrRefused(byte[] bytes) throws IOException {
        for (String name : List.of("pulse.yaml", "pulse.properties")) {
            Path file = Files.write(folder.resolve(name), bytes);
            try {
                String[] arguments = {"--config", file.toString()};
                assertThat(PulseConfig.of(ConfigLayers.read(arguments, Map.of()))).isNotNull();
            } catch (ConfigException e) {
                assertThat(e.getMessage()).isNotBlank();
            }
        }
    }
}
