package io.reformpulse.engine.publish.held;

import io.reformpulse.engine.publish.Outbound;
import java.util.List;

/** Writes records so that they stay written, outside of all transactions. */
interface Teller {
    /** Returns once all are stored; fails with Kafka's exception, and then some may be. */
    void tell(List<Outbound> records) throws InterruptedException;
}
