package io.reformpulse.engine.reference;

import io.reformpulse.schemas.MangledText;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Reference files as nobody should write them. */
final class MangledFile {
    /** What has brought down parsers before: signs of the two languages, huge and odd values. */
    private static final List<String> PIECES =
            List.of(
                    "\"",
                    "'",
                    ",",
                    "\n",
                    "\r",
                    "\t",
                    ":",
                    ": ",
                    "- ",
                    "{",
                    "}",
                    "[",
                    "]",
                    "&a ",
                    "*a",
                    "!!java.net.URL ",
                    "!!int ",
                    "|\n",
                    ">\n",
                    "---\n",
                    "...\n",
                    "#",
                    "%",
                    "?",
                    "~",
                    "null",
                    "true",
                    "\u0000",
                    "\u0007",
                    "\uFEFF",
                    "\uD800",
                    "\u2028",
                    "\uD83D\uDE00",
                    "-1",
                    "0",
                    "99999999999999999999",
                    "1e999999999",
                    "NaN",
                    "2147483648",
                    "+999999999-12-31",
                    "-999999999-01-01",
                    "2024-02-30",
                    "0000-00-00",
                    "24:00",
                    "23:59",
                    "MON-FRI",
                    "MON-MON",
                    "WORKING_DAY",
                    "2147483647",
                    "Asia/Nowhere",
                    "+25:00",
                    "9999d");

    private MangledFile() {}

    /**
     * @param good texts that can be used
     */
    static Arbitrary<String> of(String... good) {
        return Combinators.combine(Arbitraries.of(good), MangledText.edits(PIECES))
                .as(MangledText::edited);
    }
}
