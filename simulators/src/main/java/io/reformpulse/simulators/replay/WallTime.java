package io.reformpulse.simulators.replay;

/** Real time, as a replay sees it; a test puts its own in place. */
public interface WallTime {
    /** Epoch milliseconds. */
    long now();

    void sleep(long millis) throws InterruptedException;

    static WallTime system() {
        return new WallTime() {
            @Override
            public long now() {
                return System.currentTimeMillis();
            }

            @Override
            public void sleep(long millis) throws InterruptedException {
                Thread.sleep(millis);
            }
        };
    }
}
