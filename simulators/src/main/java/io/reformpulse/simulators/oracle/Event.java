package io.reformpulse.simulators.oracle;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * One copy of one record that passed the stateless checks; what its kind does not have is null, 0
 * or false. All instants are epoch milliseconds.
 *
 * @param kind {@link #DOSSIER}, {@link #RATING} or {@link #HEARTBEAT}
 * @param id the eventId; of a heartbeat its sequence
 * @param occurredAt of a heartbeat its sentAt
 * @param by the officer or the device
 * @param line where it stands in the event file, from 1
 */
record Event(
        String kind,
        String id,
        String replaces,
        boolean voided,
        String commune,
        String dossier,
        String procedure,
        EventType type,
        int score,
        String channel,
        long occurredAt,
        Long dueAt,
        String by,
        long arrivedAt,
        long line) {

    static final String DOSSIER = "dossier";
    static final String RATING = "rating";
    static final String HEARTBEAT = "heartbeat";

    static final Comparator<String> BY_BYTES =
            (a, b) ->
                    Arrays.compareUnsigned(
                            a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));

    /** Ties by type come before ties by id; ratings have no type. */
    static final Comparator<Event> BY_OCCURRENCE =
            Comparator.comparingLong(Event::occurredAt)
                    .thenComparingInt(e -> e.type == null ? 0 : e.type.ordinal())
                    .thenComparing(Event::id, BY_BYTES);

    static final Comparator<Event> BY_ARRIVAL =
            Comparator.comparingLong(Event::arrivedAt).thenComparing(Event::id, BY_BYTES);

    /**
     * The order of two contents of one id, field by field in the order of DESIGN 3.2: null first,
     * false before true, types by their order, numbers by value, text by bytes.
     */
    static int compareContents(Event a, Event b) {
        List<Object> left = a.content();
        List<Object> right = b.content();
        for (int i = 0; i < left.size(); i++) {
            int c = compareFields(left.get(i), right.get(i));
            if (c != 0) {
                return c;
            }
        }
        return 0;
    }

    /** What is compared between copies of one id, and so of one kind. */
    private List<Object> content() {
        return switch (kind) {
            case DOSSIER ->
                    Arrays.asList(
                            replaces,
                            voided,
                            dossier,
                            commune,
                            procedure,
                            type,
                            occurredAt,
                            dueAt,
                            channel,
                            by);
            case RATING ->
                    Arrays.asList(
                            replaces,
                            voided,
                            commune,
                            dossier,
                            procedure,
                            score,
                            channel,
                            occurredAt,
                            by);
            default -> List.of(commune, occurredAt);
        };
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
