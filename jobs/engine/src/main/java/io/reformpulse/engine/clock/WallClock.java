package io.reformpulse.engine.clock;

import java.io.Serializable;

/** Real time, as an argument. */
@FunctionalInterface
public interface WallClock extends Serializable {
    /** Epoch milliseconds. */
    long millis();

    /** The machine's own clock. */
    static WallClock system() {
        return System::currentTimeMillis;
    }
}
