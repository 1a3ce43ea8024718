package io.reformpulse.standalone.up;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import sun.misc.Signal;

/**
 * Ctrl-C and a plain kill, as a request rather than an end: the JVM's own way would stop Kafka and
 * Flink all at once, in no order. A second one ends the process as kill -9 would, which is safe
 * too.
 */
public final class StopSignal {
    private static final int KILLED = 137;

    private final CountDownLatch asked = new CountDownLatch(1);

    /** From now on Ctrl-C and a plain kill ask this. */
    public StopSignal install() {
        for (String name : new String[] {"INT", "TERM"}) {
            Signal.handle(new Signal(name), signal -> signalled());
        }
        return this;
    }

    private void signalled() {
        if (asked.getCount() == 0) {
            Runtime.getRuntime().halt(KILLED);
        }
        ask();
    }

    /** Asks for an end. */
    public void ask() {
        asked.countDown();
    }

    /** Waits at most so long; true once the user wants an end. */
    public boolean await(long millis) throws InterruptedException {
        return asked.await(millis, TimeUnit.MILLISECONDS);
    }
}
