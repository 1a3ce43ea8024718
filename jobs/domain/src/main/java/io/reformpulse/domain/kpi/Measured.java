package io.reformpulse.domain.kpi;

/**
 * A duration that ended at an instant.
 *
 * @param at epoch milliseconds
 * @param times how many; negative where it is taken back
 */
public record Measured(long at, Measure measure, long millis, int times)
        implements Addend<Measured> {
    @Override
    public boolean isLike(Measured other) {
        return at == other.at && measure == other.measure && millis == other.millis;
    }

    @Override
    public Measured plus(Measured other) {
        return new Measured(at, measure, millis, times + other.times);
    }

    @Override
    public Measured negated() {
        return new Measured(at, measure, millis, -times);
    }

    @Override
    public boolean isZero() {
        return times == 0;
    }
}
