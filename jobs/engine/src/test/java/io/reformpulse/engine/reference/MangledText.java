package io.reformpulse.engine.reference;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Files as nobody should write them: good ones of which pieces are cut out and others put in. */
final class MangledText {
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

    private record Edit(int place, int cut, String put) {}

    private MangledText() {}

    /**
     * @param good texts that can be used
     */
    static Arbitrary<String> of(String... good) {
        Arbitrary<String> put =
                Arbitraries.oneOf(Arbitraries.of(PIECES), Arbitraries.strings().ofMaxLength(4));
        Arbitrary<Edit> edit =
                Combinators.combine(
                                Arbitraries.integers().between(0, 1 << 16),
                                Arbitraries.integers().between(0, 12),
                                put)
                        .as(Edit::new);
        return Combinators.combine(Arbitraries.of(good), edit.list().ofMinSize(1).ofMaxSize(6))
                .as(MangledText::edited);
    }

    private static String edited(String good, List<Edit> edits) {
        StringBuilder text = new StringBuilder(good);
        for (Edit edit : edits) {
            int from = edit.place() % (text.length() + 1);
            text.replace(from, Math.min(text.length(), from + edit.cut()), edit.put());
        }
        return text.toString();
    }
}
