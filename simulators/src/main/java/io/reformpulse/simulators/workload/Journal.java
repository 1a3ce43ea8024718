package io.reformpulse.simulators.workload;

import io.reformpulse.simulators.wire.Delivery;

/** Hears what becomes of a workload while it is read; the stream is the same without it. */
public interface Journal {
    Journal NONE =
            new Journal() {
                @Override
                public void arrived(Delivery delivery) {}

                @Override
                public void missed(Delivery delivery) {}
            };

    /** Called in order of arrival, as each delivery is handed out. */
    void arrived(Delivery delivery);

    /** The delivery is lost or would arrive after the workload's end. */
    void missed(Delivery delivery);
}
