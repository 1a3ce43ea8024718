package io.reformpulse.simulators.replay;

/** Wall time that passes only while somebody sleeps, or by hand. */
final class ManualWall implements WallTime {
    private long now = 1_000_000_000;
    private Runnable onSleep = () -> {};

    void pass(long nanos) {
        now += nanos;
    }

    /** What others do while somebody sleeps. */
    void onSleep(Runnable action) {
        onSleep = action;
    }

    @Override
    public long nanos() {
        return now;
    }

    @Override
    public void sleep(long nanos) {
        now += nanos;
        onSleep.run();
    }
}
