package io.reformpulse.domain.dossier;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The events of one kind of one dossier, each id once (4.1). Whatever the order in which the same
 * arrivals are added, and however often, the set is the same: of two contents under one id the
 * smaller stays, with its own smallest time of arrival. Mutable; not thread safe.
 *
 * @param <E> the kind of event
 */
public final class EventSet<E extends Correctable<E>> {
    private final List<Arrival<E>> byId;
    private boolean conflict;
    private List<E> counting;

    private EventSet(List<Arrival<E>> byId, boolean conflict) {
        this.byId = byId;
        this.conflict = conflict;
    }

    public static <E extends Correctable<E>> EventSet<E> empty() {
        return new EventSet<>(new ArrayList<>(4), false);
    }

    /** A set read back from state: its content in the order of {@link #all()}, trusted. */
    public static <E extends Correctable<E>> EventSet<E> of(
            List<Arrival<E>> arrivals, boolean conflict) {
        return new EventSet<>(new ArrayList<>(arrivals), conflict);
    }

    /** Adds an event and tells what became of it. */
    public Added add(Arrival<E> arrival) {
        int index = indexOf(arrival.event().eventId());
        if (index < 0) {
            byId.add(-index - 1, arrival);
            counting = null;
            return Added.NEW;
        }
        Arrival<E> known = byId.get(index);
        int order = arrival.event().compareContent(known.event());
        if (order < 0) {
            byId.set(index, arrival);
            counting = null;
        } else if (order == 0 && arrival.arrivedAt() < known.arrivedAt()) {
            byId.set(index, new Arrival<>(known.event(), arrival.arrivedAt()));
        }
        conflict |= order != 0;
        return order == 0 ? Added.DUPLICATE : Added.CONFLICT;
    }

    private int indexOf(String eventId) {
        int low = 0;
        int high = byId.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = byId.get(middle).event().eventId().compareTo(eventId);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -low - 1;
    }

    /** All events, ordered by id; a view of this set. */
    public List<Arrival<E>> all() {
        return Collections.unmodifiableList(byId);
    }

    /** The events that count, ordered by id: neither voided nor named in any `replaces`. */
    public List<E> counting() {
        if (counting == null) {
            counting = Collections.unmodifiableList(countingNow());
        }
        return counting;
    }

    private List<E> countingNow() {
        Set<String> replaced = null;
        for (Arrival<E> arrival : byId) {
            if (arrival.event().replaces() != null) {
                replaced = replaced == null ? new HashSet<>() : replaced;
                replaced.add(arrival.event().replaces());
            }
        }
        List<E> events = new ArrayList<>(byId.size());
        for (Arrival<E> arrival : byId) {
            E event = arrival.event();
            if (!event.voided() && (replaced == null || !replaced.contains(event.eventId()))) {
                events.add(event);
            }
        }
        return events;
    }

    /** How many events are voided or replaced. */
    public int replaced() {
        return byId.size() - counting().size();
    }

    /** Whether one id ever came with two contents. */
    public boolean conflict() {
        return conflict;
    }

    /** The latest arrival in epoch milliseconds; Long.MIN_VALUE of an empty set. */
    public long newestArrival() {
        long newest = Long.MIN_VALUE;
        for (Arrival<E> arrival : byId) {
            newest = Math.max(newest, arrival.arrivedAt());
        }
        return newest;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EventSet<?> that
                && byId.equals(that.byId)
                && conflict == that.conflict;
    }

    @Override
    public int hashCode() {
        return 31 * byId.hashCode() + Boolean.hashCode(conflict);
    }

    @Override
    public String toString() {
        return byId + (conflict ? " in conflict" : "");
    }
}
