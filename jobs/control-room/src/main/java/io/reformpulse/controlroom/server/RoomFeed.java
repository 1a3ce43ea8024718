package io.reformpulse.controlroom.server;

import io.reformpulse.controlroom.feed.FeedListener;
import io.reformpulse.controlroom.history.Heard;
import io.reformpulse.controlroom.present.DossierBook;
import io.reformpulse.controlroom.present.PresentKeeper;
import io.reformpulse.controlroom.present.RulesInForce;
import io.reformpulse.controlroom.unit.Place;
import io.reformpulse.schemas.AlertEvent;
import io.reformpulse.schemas.AlertRule;
import io.reformpulse.schemas.DossierView;
import io.reformpulse.schemas.KpiUpdate;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Brings what is read to where it is kept: the present in memory, the past in the database. */
final class RoomFeed implements FeedListener {
    private static final long HOUR_MILLIS = Duration.ofHours(1).toMillis();

    private final Place place;
    private final PresentKeeper keeper;
    private final DossierBook dossiers;
    private final RulesInForce rules;
    private final Writers writers;
    private final long keptUpTo;
    private final Runnable whenThrough;
    private final AtomicLong unreadable = new AtomicLong();
    private volatile boolean arrivalsAreKnown;
    private long lastHour = Long.MIN_VALUE;

    /**
     * @param keptUpTo the as-of up to which all rows are in the database; those need not be written
     *     again
     * @param whenThrough run once, when the present is known
     */
    RoomFeed(
            Place place,
            PresentKeeper keeper,
            DossierBook dossiers,
            RulesInForce rules,
            Writers writers,
            long keptUpTo,
            Runnable whenThrough) {
        this.place = place;
        this.keeper = keeper;
        this.dossiers = dossiers;
        this.rules = rules;
        this.writers = writers;
        this.keptUpTo = keptUpTo;
        this.whenThrough = whenThrough;
    }

    @Override
    public void closed(List<KpiUpdate> rows, long epoch, long asOf, long closedAt) {
        keeper.closed(rows, epoch, asOf, closedAt);
        // In this order, so that what is kept up to some as-of is kept whole.
        List<KpiUpdate> news =
                rows.stream()
                        .filter(row -> row.getAsOf() >= keptUpTo)
                        .sorted(Comparator.comparingLong(KpiUpdate::getAsOf))
                        .toList();
        if (!news.isEmpty()) {
            writers.figures().offer(news);
        }
        keepHeard(asOf);
    }

    /** Once an hour, as soon as it is known who was heard. */
    private void keepHeard(long asOf) {
        long hour = Math.floorDiv(asOf, HOUR_MILLIS);
        if (arrivalsAreKnown && hour > lastHour) {
            lastHour = hour;
            writers.heard().offer(List.of(new Heard(asOf, keeper.heard())));
        }
    }

    @Override
    public void alert(AlertEvent event) {
        keeper.alert(event);
        dossiers.alert(event);
        writers.alerts().offer(List.of(event));
    }

    @Override
    public void rule(AlertRule rule) {
        rules.take(rule);
    }

    @Override
    public void dossier(DossierView view) {
        dossiers.take(view);
    }

    @Override
    public void dossierGone(String key) {
        dossiers.gone(key);
    }

    @Override
    public void heard(String unit, long arrivedAt) {
        // What names a unit that does not exist is rejected by the job.
        if (place.unit(unit) != null) {
            keeper.heard(unit, arrivedAt);
        }
    }

    @Override
    public void throughBacklog() {
        whenThrough.run();
    }

    @Override
    public void throughArrivals() {
        arrivalsAreKnown = true;
    }

    @Override
    public void unreadable(String topic) {
        unreadable.incrementAndGet();
    }

    /** How many records could not be read. */
    long unreadable() {
        return unreadable.get();
    }
}
