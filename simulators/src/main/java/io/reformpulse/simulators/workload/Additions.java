package io.reformpulse.simulators.workload;

import io.reformpulse.simulators.wire.Delivery;
import java.util.Iterator;
import java.util.function.Consumer;

/** What a layer adds of its own: stories of one delivery each. */
final class Additions implements Stories {
    private final Iterator<Delivery> deliveries;
    private final Share share;
    private long count;
    private Delivery next;

    /**
     * @param deliveries in order of arrival
     */
    Additions(Iterator<Delivery> deliveries, Share share) {
        this.deliveries = deliveries;
        this.share = share;
        advance();
    }

    @Override
    public long nextStart() {
        return next == null ? Long.MAX_VALUE : next.arrivedAt();
    }

    @Override
    public void tellNext(Consumer<Delivery> out) {
        out.accept(next);
        advance();
    }

    private void advance() {
        do {
            next = deliveries.hasNext() ? deliveries.next() : null;
        } while (next != null && !share.holds(count++));
    }
}
