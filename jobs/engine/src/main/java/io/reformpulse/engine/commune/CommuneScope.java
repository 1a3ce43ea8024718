package io.reformpulse.engine.commune;

import io.reformpulse.domain.alert.CommuneAlerts;
import io.reformpulse.domain.alert.rule.RuleBook;
import io.reformpulse.domain.commune.Commune;
import io.reformpulse.domain.commune.CommuneHead;
import io.reformpulse.domain.intake.FeedRecord;
import io.reformpulse.engine.rule.RuledScope;
import io.reformpulse.engine.state.CachedAlertStore;
import io.reformpulse.engine.state.CachedCommuneStore;

/** One commune, its alerts and their stores. */
final class CommuneScope implements RuledScope {
    private final Commune commune;
    private final CachedCommuneStore store;
    private final CommuneAlerts alerts;
    private final CachedAlertStore alertStore;

    CommuneScope(
            Commune commune,
            CachedCommuneStore store,
            CommuneAlerts alerts,
            CachedAlertStore alertStore) {
        this.commune = commune;
        this.store = store;
        this.alerts = alerts;
        this.alertStore = alertStore;
    }

    /** The earliest arrival among the records that wait for the clock; MAX_VALUE if none does. */
    long firstArrival() {
        return store.firstHeld();
    }

    void begin(long clock) {
        alerts.begin(clock);
    }

    @Override
    public void write(RuleBook book) {
        alerts.write(book, commune.head().clock().clock());
    }

    void receive(FeedRecord record) {
        commune.receive(record);
    }

    CommuneHead head() {
        return store.head();
    }

    @Override
    public void advance(long clock) {
        commune.advanceFigures(clock);
    }

    @Override
    public boolean followUp() {
        return commune.followUp();
    }

    @Override
    public void close() {
        commune.close();
    }

    @Override
    public long nextMoment() {
        return commune.nextMoment();
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
