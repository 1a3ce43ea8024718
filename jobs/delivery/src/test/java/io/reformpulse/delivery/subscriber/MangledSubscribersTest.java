package io.reformpulse.delivery.subscriber;

import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.delivery.DeliveryException;
import io.reformpulse.schemas.MangledText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;

/**
 * Whatever {@code subscribers.yaml} holds: it is read, or refused with a sentence that names it and
 * tells no secret. A file that says something is never taken for an empty one.
 */
class MangledSubscribersTest {
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYo=";
    private static final String GOOD =
            """
            allow: {http: true, ranges: [10.0.0.0/8]}
            subscribers:
              - name: duty-room
                filter: {scope: "02734", severity: CRITICAL, rules: [on-time]}
                target:
                  webhook:
                    url: https://a.example/hook
                    format: CLOUDEVENTS
                    heartbeatMinutes: 5
                    keys: [{secret: %s, until: 2030-01-01T00:00:00Z}]
                giveUpHours: 72
            """
                    .formatted(SECRET);
    private static final List<String> PIECES =
            List.of(
                    "\"",
                    "'",
                    ",",
                    "\n",
                    ": ",
                    "- ",
                    "{",
                    "}",
                    "[",
                    "]",
                    "&a ",
                    "*a",
                    "!!java.net.URL ",
                    "lines: {file: a}",
                    "#",
                    "null",
                    "\u0000",
                    "\uFEFF",
                    "-1",
                    "1e999999999",
                    "NaN",
                    "2147483648",
                    "99999999999999999999",
                    "+999999999-12-31T00:00:00Z",
                    "/33",
                    "::/0",
                    "whsec_",
                    "~");

    private Path file;

    @BeforeProperty
    void make() throws IOException {
        file = Files.createTempFile("subscribers", ".yaml");
    }

    @AfterProperty
    void remove() throws IOException {
        Files.deleteIfExists(file);
    }

    @Provide
    Arbitrary<String> mangled() {
        return MangledText.edits(PIECES).map(edits -> MangledText.edited(GOOD, edits));
    }

    @Property(tries = 2000)
    void mangledText(@ForAll("mangled") String text) throws IOException {
        readOrRefused(text.getBytes(StandardCharsets.UTF_8));
    }

    @Property(tries = 1000)
    void anyBytes(@ForAll @Size(max = 120) byte[] bytes) throws IOException {
        readOrRefused(bytes);
    }

    private void readOrRefused(byte[] bytes) throws IOException {
        Files.write(file, bytes);
        try {
            assertThat(new SubscribersFile(file).read()).isNotNull();
        } catch (DeliveryException e) {
            assertThat(e.getMessage())
                    .contains(file.toString())
                    .endsWith(".")
                    .doesNotContain(SECRET.substring(10));
        }
    }
}
