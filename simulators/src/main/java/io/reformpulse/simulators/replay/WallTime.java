package io.reformpulse.simulators.replay;

import java.util.concurrent.locks.LockSupport;

/** Real time, as a replay sees it; a test puts its own in place. */
public interface WallTime {
    /** Nanoseconds since some moment; never goes back, whatever is done to the machine's clock. */
    long nanos();

    void sleep(long nanos) throws InterruptedException;

    /** The machine's own, counted from now on. */
    static WallTime system() {
        long begun = System.nanoTime();
        return new WallTime() {
            @Override
            public long nanos() {
                return System.nanoTime() - begun;
            }

            @Override
            public void sleep(long nanos) throws InterruptedException {
                // Thread.sleep takes whole milliseconds only, in which many records can be due.
                LockSupport.parkNanos(nanos);
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
            }
        };
    }
}
