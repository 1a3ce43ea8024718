package io.reformpulse.simulators.oracle;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * One copy of one record that passed the stateless checks. {@code content} holds its fields in the
 * order of DESIGN 3.2, for the choice between two contents of one id.
 */
record Ev(
        String kind,
        String id,
        String replaces,
        boolean voided,
        String commune,
        String dossier,
        String procedure,
        EvType type,
        int score,
        String channel,
        long occurredAt,
        Long dueAt,
        long arrivedAt,
        List<Object> content) {

    static final String DOSSIER = "dossier";
    static final String RATING = "rating";
    static final String HEARTBEAT = "heartbeat";

    static final Comparator<String> BY_BYTES =
            (a, b) ->
                    Arrays.compareUnsigned(
                            a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));

    /** Ties by type come before ties by id; ratings have no type. */
    static final Comparator<Ev> BY_OCCURRENCE =
            Comparator.comparingLong(Ev::occurredAt)
                    .thenComparingInt(e -> e.type == null ? 0 : e.type.ordinal())
                    .thenComparing(Ev::id, BY_BYTES);

    static final Comparator<Ev> BY_ARRIVAL =
            Comparator.comparingLong(Ev::arrivedAt).thenComparing(Ev::id, BY_BYTES);

    /** Null first, false before true, types by their order, numbers by value, text by bytes. */
    static int compareContents(Ev a, Ev b) {
        for (int i = 0; i < a.content.size(); i++) {
            int c = compareFields(a.content.get(i), b.content.get(i));
            if (c != 0) {
                return c;
            }
        }
        return 0;
    }

    @SuppressWarnings("unchecked")
    private static int compareFields(Object a, Object b) {
        if (a == null || b == null) {
            return a == b ? 0 : a == null ? -1 : 1;
        }
        if (a instanceof String s) {
            return BY_BYTES.compare(s, (String) b);
        }
        return ((Comparable<Object>) a).compareTo(b);
    }
}
