package io.reformpulse.simulators.workload;

import io.reformpulse.simulators.wire.Delivery;
import io.reformpulse.simulators.wire.Mark;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;

/**
 * Several stories told as one stream in order of arrival. Holds only what was told but has not
 * arrived when the next story starts, so its memory does not grow with the length of the stream.
 */
final class ArrivalOrder implements Iterator<Delivery> {
    private final PriorityQueue<Stories> stories =
            new PriorityQueue<>(Comparator.comparingLong(Stories::nextStart));
    private final long end;
    private final Journal journal;
    private final PriorityQueue<Delivery> underWay = new PriorityQueue<>();

    /**
     * @param end arrivals from here on are left out
     * @param journal told of each delivery once it is handed out or known to be left out
     */
    ArrivalOrder(List<Stories> stories, long end, Journal journal) {
        stories.forEach(this::stay);
        this.end = end;
        this.journal = journal;
    }

    @Override
    public boolean hasNext() {
        while (true) {
            Delivery head = underWay.peek();
            if (stories.isEmpty()) {
                return head != null;
            }
            if (head != null && head.arrivedAt() < stories.peek().nextStart()) {
                return true;
            }
            Stories earliest = stories.remove();
            earliest.tellNext(this::keep);
            stay(earliest);
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

    private void stay(Stories untold) {
        if (untold.nextStart() < Long.MAX_VALUE) {
            stories.add(untold);
        }
    }

    private void keep(Delivery delivery) {
        if (delivery.arrivedAt() < end && !delivery.has(Mark.Effect.LOST)) {
            underWay.add(delivery);
        } else {
            journal.missed(delivery);
        }
    }
}
