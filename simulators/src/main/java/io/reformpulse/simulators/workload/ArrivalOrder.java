package io.reformpulse.simulators.workload;

import io.reformpulse.simulators.wire.Delivery;
import io.reformpulse.simulators.wire.Mark;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;

/**
 * Several stories told as one stream in order of arrival. Holds only what was told but has not
 * arrived when the next story starts, so its memory does not grow with the length of the stream.
 */
final class ArrivalOrder implements Iterator<Delivery> {
    private final List<Stories> stories;
    private final long end;
    private final Journal journal;
    private final PriorityQueue<Delivery> underWay = new PriorityQueue<>();

    /**
     * @param end arrivals from here on are left out
     * @param journal told of each delivery once it is handed out or known to be left out
     */
    ArrivalOrder(List<Stories> stories, long end, Journal journal) {
        this.stories = List.copyOf(stories);
        this.end = end;
        this.journal = journal;
    }

    @Override
    public boolean hasNext() {
        while (true) {
            Stories earliest = earliest();
            Delivery head = underWay.peek();
            if (head != null && head.arrivedAt() < earliest.nextStart()) {
                return true;
            }
            if (earliest.nextStart() == Long.MAX_VALUE) {
                return false;
            }
            earliest.tellNext(this::keep);
        }
    }

    @Override
    public Delivery next() {
        if (!hasNext()) {
            throw new NoSuchElementException("The workload is over.");
        }
        Delivery next = underWay.remove();
        journal.arrived(next);
        return next;
    }

    private Stories earliest() {
        Stories earliest = stories.get(0);
        for (Stories candidate : stories) {
            if (candidate.nextStart() < earliest.nextStart()) {
                earliest = candidate;
            }
        }
        return earliest;
    }

    private void keep(Delivery delivery) {
        if (delivery.arrivedAt() < end && !delivery.has(Mark.Effect.LOST)) {
            underWay.add(delivery);
        } else {
            journal.missed(delivery);
        }
    }
}
