package io.reformpulse.standalone;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import sun.misc.Signal;

/**
 * Ctrl-C and a plain kill, as a request rather than an end: the JVM's own way would stop everything
 * at once, in no order. A second one ends the process as kill -9 would, which is safe too.
 */
public final class StopSignal {
    private static final int KILLED = 137;

    private final CountDownLatch asked = new CountDownLatch(1);
    private Runnable answer = () -> {};

    /** From now on Ctrl-C and a plain kill ask this. */
    public StopSignal install() {
        for (String name : new String[] {"INT", "TERM"}) {
            Signal.handle(new Signal(name), signal -> signalled());
        }
        return this;
    }

    private void signalled() {
        if (isAsked()) {
            Runtime.getRuntime().halt(KILLED);
        }
        ask();
    }

    /** Asks for an end. */
    public synchronized void ask() {
        asked.countDown();
        answer.run();
    }

    /**
     * @param action run once somebody asks, or now if somebody has; from any thread
     */
    public synchronized void whenAsked(Runnable action) {
        answer = action;
        if (isAsked()) {
            action.run();
        }
    }

    public boolean isAsked() {
        return asked.getCount() == 0;
    }

    /** Waits at most so long; true once the user wants an end. */
    public boolean await(long millis) throws InterruptedException {
        return asked.await(millis, TimeUnit.MILLISECONDS);
    }
}
