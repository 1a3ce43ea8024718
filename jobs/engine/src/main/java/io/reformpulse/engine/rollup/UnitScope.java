package io.reformpulse.engine.rollup;

import io.reformpulse.domain.commune.RollUp;
import io.reformpulse.domain.commune.TallyChange;
import io.reformpulse.engine.scope.Scope;
import io.reformpulse.engine.state.CachedRollUpStore;

/** One unit above the communes and its store. */
final class UnitScope implements Scope {
    private final RollUp rollUp;
    private final CachedRollUpStore store;

    UnitScope(RollUp rollUp, CachedRollUpStore store) {
        this.rollUp = rollUp;
        this.store = store;
    }

    void receive(TallyChange change) {
        rollUp.receive(change);
    }

    @Override
    public void advance(long clock) {
        rollUp.advance(clock);
    }

    @Override
    public void close() {
        rollUp.close();
    }

    @Override
    public long nextMoment() {
        return rollUp.nextMoment();
    }

    @Override
    public void flush() throws Exception {
        store.flush();
    }

    @Override
    public void turnOver() throws Exception {
        store.turnOver();
    }
}
