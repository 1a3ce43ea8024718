package io.reformpulse.engine.rollup;

import io.reformpulse.domain.alert.UnitAlerts;
import io.reformpulse.domain.alert.rule.RuleBook;
import io.reformpulse.domain.commune.RollUp;
import io.reformpulse.engine.rule.RuledScope;
import io.reformpulse.engine.state.CachedRollUpStore;
import io.reformpulse.engine.state.CachedUnitAlertStore;

/**
 * One unit above the communes, its alerts and their stores.
 *
 * @param asOf of a replay: its end; MAX_VALUE when live
 */
record UnitScope(
        RollUp rollUp,
        CachedRollUpStore store,
        UnitAlerts alerts,
        CachedUnitAlertStore alertStore,
        long asOf)
        implements RuledScope {
    void receive(UnitChange change) {
        if (change.tally() != null) {
            rollUp.receive(change.tally());
        } else {
            alerts.receive(change.figures());
        }
    }

    @Override
    public void write(RuleBook book) {
        alerts.write(book);
    }

    @Override
    public void advance(long clock) {
        rollUp.advance(clock);
        alerts.advance(Math.min(clock, asOf));
    }

    @Override
    public void close() {
        alerts.advance(asOf);
        rollUp.close();
    }

    @Override
    public long nextMoment() {
        long judged = alerts.nextMoment();
        return Math.min(rollUp.nextMoment(), judged <= asOf ? judged : Long.MAX_VALUE);
    }

    @Override
    public void flush() throws Exception {
        store.flush();
        alertStore.flush();
    }

    @Override
    public void turnOver() throws Exception {
        store.turnOver();
        alertStore.turnOver();
    }
}
