package io.reformpulse.delivery.worker;

/** Wakes those who wait for work. */
public final class Bell {
    private long rings;

    /** There may be work now. */
    public synchronized void ring() {
        rings++;
        notifyAll();
    }

    /** To be asked before looking for work, so that no ring goes unheard. */
    synchronized long rings() {
        return rings;
    }

    /** Waits until it rings once more than it had, at most so long. */
    synchronized void await(long heard, long millis) throws InterruptedException {
        if (rings == heard) {
            wait(millis);
        }
    }
}
