package io.reformpulse.domain.dossier;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;

/** The orders of single fields behind {@link Correctable#compareContent}. */
public final class ContentOrder {
    /** Text by its UTF-8 bytes, unsigned, null first. */
    public static final Comparator<String> TEXT =
            Comparator.nullsFirst(
                    (a, b) ->
                            Arrays.compareUnsigned(
                                    a.getBytes(StandardCharsets.UTF_8),
                                    b.getBytes(StandardCharsets.UTF_8)));

    private ContentOrder() {}

    /** Numbers, booleans and enums by their own order, null first. */
    public static <T extends Comparable<? super T>> Comparator<T> natural() {
        return Comparator.nullsFirst(Comparator.naturalOrder());
    }
}
