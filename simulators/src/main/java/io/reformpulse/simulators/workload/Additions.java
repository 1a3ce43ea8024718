package io.reformpulse.simulators.workload;

import io.reformpulse.simulators.wire.Delivery;
import java.util.Iterator;
import java.util.function.Consumer;

/** What a layer adds of its own: stories of one delivery each. */
final class Additions implements Stories {
    private final Iterator<Delivery> deliveries;
    private Delivery next;

    /**
     * @param deliveries in order of arrival
     */
    Additions(Iterator<Delivery> deliveries) {
        this.deliveries = deliveries;
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
        next = deliveries.hasNext() ? deliveries.next() : null;
    }
}
