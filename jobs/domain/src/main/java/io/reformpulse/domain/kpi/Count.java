package io.reformpulse.domain.kpi;

/**
 * An amount of a flow at an instant; negative where it is taken back.
 *
 * @param at epoch milliseconds
 */
public record Count(long at, Flow flow, long amount) implements Addend<Count> {
    @Override
    public boolean isLike(Count other) {
        return at == other.at && flow == other.flow;
    }

    @Override
    public Count plus(Count other) {
        return new Count(at, flow, amount + other.amount);
    }

    @Override
    public Count negated() {
        return new Count(at, flow, -amount);
    }

    @Override
    public boolean isZero() {
        return amount == 0;
    }
}
