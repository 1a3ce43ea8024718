package io.reformpulse.simulators.workload;

import io.reformpulse.simulators.wire.Delivery;
import java.util.function.Consumer;

/** Things that happen one after the other, each told as a handful of deliveries. */
interface Stories {
    /** Nothing still untold arrives before this instant; Long.MAX_VALUE once all is told. */
    long nextStart();

    void tellNext(Consumer<Delivery> out);
}
