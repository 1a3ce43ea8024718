package io.reformpulse.controlroom.feed;

import io.reformpulse.schemas.AlertEvent;
import io.reformpulse.schemas.AlertRule;
import io.reformpulse.schemas.DossierView;
import io.reformpulse.schemas.KpiUpdate;
import java.util.List;

/**
 * Is told what is read. After a lost connection everything is told once more from the beginning, so
 * whoever listens keeps the greatest revision. Called by the feed's threads, of which there are
 * two.
 */
public interface FeedListener {
    /**
     * An epoch is closed.
     *
     * @param rows those that it makes visible, often none
     * @param asOf up to when all arrivals are in the rows, epoch milliseconds
     * @param closedAt when it was closed by the wall clock, epoch milliseconds
     */
    void closed(List<KpiUpdate> rows, long epoch, long asOf, long closedAt);

    /** Something happened to an alert. */
    void alert(AlertEvent event);

    /** A version of a rule. */
    void rule(AlertRule rule);

    /** A dossier as it stands. */
    void dossier(DossierView view);

    /**
     * A dossier is no longer kept.
     *
     * @param key as {@link io.reformpulse.schemas.Topics#dossierKey} makes it
     */
    void dossierGone(String key);

    /**
     * Something of a unit arrived.
     *
     * @param arrivedAt epoch milliseconds
     */
    void heard(String unit, long arrivedAt);

    /** All figures and alerts that were there when the feed began have been told. */
    void throughBacklog();

    /** So has what had arrived of the units by then. */
    void throughArrivals();

    /** A record could not be read and was passed over. */
    void unreadable(String topic);
}
