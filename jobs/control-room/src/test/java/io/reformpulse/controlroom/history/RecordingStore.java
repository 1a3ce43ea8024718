package io.reformpulse.controlroom.history;

import io.reformpulse.schemas.KpiUpdate;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/** A database that a test can hold up, break and mend. */
final class RecordingStore implements Consumer<Collection<KpiUpdate>> {
    private final List<KpiUpdate> kept = new ArrayList<>();
    private final CountDownLatch asked = new CountDownLatch(1);
    private CountDownLatch gate = new CountDownLatch(0);
    private boolean broken;
    private Error assertion;
    private String poisonous;

    @Override
    public void accept(Collection<KpiUpdate> rows) {
        asked.countDown();
        try {
            gate().await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        keep(rows);
    }

    private synchronized CountDownLatch gate() {
        return gate;
    }

    private synchronized void keep(Collection<KpiUpdate> rows) {
        if (assertion != null) {
            Error once = assertion;
            assertion = null;
            throw once;
        }
        if (broken) {
            throw new IllegalStateException(new SQLException("connection refused", "08001"));
        }
        if (rows.stream().anyMatch(row -> row.getScopeCode().equals(poisonous))) {
            throw new IllegalStateException(new SQLException("invalid byte", "22021"));
        }
        kept.addAll(rows);
    }

    synchronized void shutGate() {
        gate = new CountDownLatch(1);
    }

    synchronized void openGate() {
        gate.countDown();
    }

    synchronized void breakDown() {
        broken = true;
    }

    synchronized void failOnce(Error failure) {
        assertion = failure;
    }

    synchronized void mend() {
        broken = false;
    }

    synchronized void neverTakes(String scope) {
        poisonous = scope;
    }

    void awaitAsked() throws InterruptedException {
        asked.await();
    }

    synchronized List<Long> epochs() {
        return kept.stream().map(KpiUpdate::getEpoch).toList();
    }
}
