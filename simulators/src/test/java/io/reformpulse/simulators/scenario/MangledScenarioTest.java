package io.reformpulse.simulators.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.schemas.MangledText;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a scenario file holds: it is read, or refused with a sentence that names it. */
class MangledScenarioTest {
    private static final String GOOD =
            """
            description: A week in which much goes wrong.
            scenarios:
              - name: commune-offline-48h
                from: day 40
                commune: [02734, "02635"]
              - {name: poison, share: 0.01, kinds: [NOT_JSON, HUGE]}
            """;
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
                    "#",
                    "null",
                    "~",
                    "\u0000",
                    "\uFEFF",
                    "\uD800",
                    "1e999999999",
                    "99999999999999999999",
                    "scenarios:",
                    "description:",
                    "|\n",
                    "? ");

    @Provide
    Arbitrary<List<MangledText.Edit>> edits() {
        return MangledText.edits(PIECES);
    }

    @Property(tries = 2000)
    void aMangledFile(@ForAll("edits") List<MangledText.Edit> edits) {
        readOrRefused(MangledText.edited(GOOD, edits));
    }

    @Property(tries = 1000)
    void anyText(@ForAll String text) {
        readOrRefused(text);
    }

    /** Of what they wish each by its own words, as on the command line. */
    @Property(tries = 2000)
    void aMangledWish(@ForAll("edits") List<MangledText.Edit> edits) {
        String text = MangledText.edited("on-time-drop:from=day 5,communes=2", edits);
        try {
            assertThat(Wish.parse(text)).isNotNull();
        } catch (IllegalArgumentException e) {
            assertThat(e.getMessage()).endsWith(".");
        }
    }

    private static void readOrRefused(String text) {
        try {
            assertThat(ScenarioFile.parse(text, "bad.yaml").scenarios()).isNotNull();
        } catch (IllegalArgumentException e) {
            assertThat(e.getMessage()).startsWith("bad.yaml").endsWith(".");
        }
    }
}
