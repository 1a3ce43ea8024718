package io.reformpulse.engine.commune;

import io.reformpulse.domain.commune.Commune;
import io.reformpulse.domain.commune.CommuneHead;
import io.reformpulse.domain.intake.FeedRecord;
import io.reformpulse.engine.scope.Scope;
import io.reformpulse.engine.state.CachedCommuneStore;

/** One commune and its store. */
final class CommuneScope implements Scope {
    private final Commune commune;
    private final CachedCommuneStore store;

    CommuneScope(Commune commune, CachedCommuneStore store) {
        this.commune = commune;
        this.store = store;
    }

    void receive(FeedRecord record) {
        commune.receive(record);
    }

    CommuneHead head() {
        return store.head();
    }

    @Override
    public void advance(long clock) {
        commune.advance(clock);
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
    }

    @Override
    public void turnOver() throws Exception {
        store.turnOver();
    }
}
