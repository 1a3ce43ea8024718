package io.reformpulse.simulators.oracle;

import java.util.ArrayList;
import java.util.List;

/**
 * The pauses of a dossier (DESIGN 4.2), as the events before some instant ask and close them.
 *
 * @param supplementRequests the instants of the requests that opened a pause or turned a fee pause
 */
record Pauses(List<Dues.Pause> all, List<Long> supplementRequests) {

    /**
     * @param endAt when the dossier ends, which closes a pause that lasts until then
     * @param before only events that occurred before this instant
     */
    static Pauses of(List<Event> events, long receivedAt, long endAt, long before) {
        Walk walk = new Walk();
        for (Event e : events) {
            long t = e.occurredAt();
            if (t < before && t >= receivedAt && t <= endAt) {
                walk.on(e);
            }
        }
        if (walk.open != null) {
            walk.pauses.add(new Dues.Pause(walk.since, endAt < before ? (Long) endAt : null));
        }
        return new Pauses(walk.pauses, walk.requests);
    }

    /** Goes through the events in order of occurrence. */
    private static final class Walk {
        private final List<Dues.Pause> pauses = new ArrayList<>();
        private final List<Long> requests = new ArrayList<>();

        /** What opened the pause that lasts; null if none does. */
        private EventType open;

        private long since;

        void on(Event e) {
            switch (e.type()) {
                case SUPPLEMENT_REQUESTED -> {
                    if (open != EventType.SUPPLEMENT_REQUESTED) {
                        since = open == null ? e.occurredAt() : since;
                        open = EventType.SUPPLEMENT_REQUESTED;
                        requests.add(e.occurredAt());
                    }
                }
                case FEE_REQUESTED -> {
                    if (open == null) {
                        since = e.occurredAt();
                        open = EventType.FEE_REQUESTED;
                    }
                }
                case SUPPLEMENT_RECEIVED, FEE_PAID, IN_PROGRESS -> {
                    if (open != null) {
                        pauses.add(new Dues.Pause(since, e.occurredAt()));
                        open = null;
                    }
                }
                default -> {}
            }
        }
    }

    boolean lastsOn() {
        return !all.isEmpty() && all.get(all.size() - 1).stop() == null;
    }
}
