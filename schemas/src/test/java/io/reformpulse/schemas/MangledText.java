package io.reformpulse.schemas;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Texts as nobody should write them: good ones of which pieces are cut out and others put in. */
public final class MangledText {
    /**
     * One piece cut out of a text and another put in its place.
     *
     * @param place modulo the length of the text
     * @param cut how many characters go, at most
     */
    public record Edit(int place, int cut, String put) {}

    private MangledText() {}

    /**
     * One to six edits.
     *
     * @param pieces what has brought down parsers of such a text before; other short strings are
     *     put in as well
     */
    public static Arbitrary<List<Edit>> edits(List<String> pieces) {
        Arbitrary<String> put =
                Arbitraries.oneOf(Arbitraries.of(pieces), Arbitraries.strings().ofMaxLength(4));
        return Combinators.combine(
                        Arbitraries.integers().between(0, 1 << 16),
                        Arbitraries.integers().between(0, 12),
                        put)
                .as(Edit::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    /** A good text after its edits. */
    public static String edited(String good, List<Edit> edits) {
        StringBuilder text = new StringBuilder(good);
        for (Edit edit : edits) {
            int from = edit.place() % (text.length() + 1);
            text.replace(from, Math.min(text.length(), from + edit.cut()), edit.put());
        }
        return text.toString();
    }
}
