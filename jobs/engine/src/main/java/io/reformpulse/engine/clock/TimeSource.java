package io.reformpulse.engine.clock;

import java.io.Serializable;
import java.util.concurrent.TimeUnit;

/**
 * What the clock follows where every record has been read. A record's stamp and this are one time.
 */
public sealed interface TimeSource extends Serializable {

    /** A clock further back than this, in real time, is not what anybody looks at. */
    long FAR_BACK_MILLIS = TimeUnit.SECONDS.toMillis(5);

    /** The instant that it is at a wall time; both epoch milliseconds. */
    long at(long wallMillis);

    /** Whether a clock that stands at an instant has yet to catch up with this time. */
    default boolean isFarFrom(long instant, long wallMillis) {
        return instant < at(wallMillis - FAR_BACK_MILLIS);
    }

    /** Real time. */
    record Wall() implements TimeSource {
        @Override
        public long at(long wallMillis) {
            return wallMillis;
        }
    }

    /**
     * A time that runs faster or slower than real time and stands still at its end; the records of
     * a simulated feed are stamped with it.
     *
     * @param origin the simulated instant at the wall time {@code originWall}
     * @param speed simulated milliseconds per real one
     * @param end the instant it never passes; MAX_VALUE if none
     */
    record Simulated(long origin, long originWall, double speed, long end) implements TimeSource {
        public Simulated {
            if (!(speed > 0)) {
                throw new IllegalArgumentException(
                        "A simulated time needs a speed above 0, but has " + speed + ".");
            }
        }

        @Override
        public long at(long wallMillis) {
            double run = (wallMillis - originWall) * speed;
            return run >= end - origin ? end : origin + (long) Math.floor(run);
        }
    }

    /**
     * A time that something else in this JVM keeps, see {@link InProcessTime}: the feed of a
     * simulation, which knows best up to when all it sent can be read.
     */
    record InProcess(String name) implements TimeSource {
        @Override
        public long at(long wallMillis) {
            return InProcessTime.now(name);
        }

        /** The feed itself goes no further than it is followed. */
        @Override
        public boolean isFarFrom(long instant, long wallMillis) {
            return false;
        }
    }

    /** No time at all, but a table to be read to the end it has at the start: then it gives way. */
    record Table() implements TimeSource {
        @Override
        public long at(long wallMillis) {
            return Long.MAX_VALUE;
        }

        /** It has one instant only, at which it is read. */
        @Override
        public boolean isFarFrom(long instant, long wallMillis) {
            return false;
        }
    }

    /** The records' own stamps: the clock goes no further than the newest one read. */
    record Log() implements TimeSource {
        @Override
        public long at(long wallMillis) {
            return Long.MAX_VALUE;
        }
    }
}
