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
        List<Dues.Pause> pauses = new ArrayList<>();
        List<Long> requests = new ArrayList<>();
        EventType open = null;
        long since = 0;
        for (Event e : events) {
            long t = e.occurredAt();
            if (t >= before || t < receivedAt || t > endAt) {
                continue;
            }
            switch (e.type()) {
                case SUPPLEMENT_REQUESTED -> {
                    if (open != EventType.SUPPLEMENT_REQUESTED) {
                        since = open == null ? t : since;
                        open = EventType.SUPPLEMENT_REQUESTED;
                        requests.add(t);
                    }
                }
                case FEE_REQUESTED -> {
                    if (open == null) {
                        since = t;
                        open = EventType.FEE_REQUESTED;
                    }
                }
                case SUPPLEMENT_RECEIVED, FEE_PAID, IN_PROGRESS -> {
                    if (open != null) {
                        pauses.add(new Dues.Pause(since, t));
                        open = null;
                    }
                }
                default -> {}
            }
        }
        if (open != null) {
            pauses.add(new Dues.Pause(since, endAt < before ? (Long) endAt : null));
        }
        return new Pauses(pauses, requests);
    }

    boolean lastsOn() {
        return !all.isEmpty() && all.get(all.size() - 1).stop() == null;
    }
}
