package io.reformpulse.simulators.replay;

/** Wall time that passes only while somebody sleeps, or by hand. */
final class ManualWall implements WallTime {
    private long now = 1_000_000;
    private Runnable onSleep = () -> {};

    void pass(long millis) {
        now += millis;
    }

    void onSleep(Runnable action) {
        onSleep = action;
    }

    @Override
    public long now() {
        return now;
    }

    @Override
    public void sleep(long millis) {
        now += millis;
        onSleep.run();
    }
}
