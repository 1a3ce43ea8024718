package io.reformpulse.controlroom.api;

import io.reformpulse.controlroom.action.Acknowledgement;
import io.reformpulse.controlroom.action.Actions;
import io.reformpulse.controlroom.action.Silence;
import io.reformpulse.controlroom.present.AlertMark;
import io.reformpulse.controlroom.present.AlertMarks;
import io.reformpulse.controlroom.present.EpisodeEnd;
import io.reformpulse.controlroom.present.PresentKeeper;
import io.reformpulse.schemas.AlertEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What people did about alerts, in memory, refreshed after each action and every few seconds, as
 * another control room may share the database.
 */
public final class KnownMarks implements AlertMarks {
    private final Actions actions;
    private final PresentKeeper keeper;
    private volatile Known known = new Known(Map.of(), List.of());

    private record Known(Map<String, Acknowledgement> standing, List<Silence> silences) {
        AlertMark of(AlertEvent alert) {
            Acknowledgement one = standing.get(alert.getAlertId());
            Silence silence = null;
            for (Silence each : silences) {
                if (each.covers(alert) && (silence == null || each.until() > silence.until())) {
                    silence = each;
                }
            }
            return one == null && silence == null
                    ? AlertMark.NONE
                    : new AlertMark(
                            one == null
                                    ? null
                                    : new AlertMark.Acknowledged(
                                            one.revision(), one.by(), one.why(), one.at()),
                            silence == null
                                    ? null
                                    : new AlertMark.Silenced(
                                            silence.until(), silence.by(), silence.why()));
        }
    }

    public KnownMarks(Actions actions, PresentKeeper keeper) {
        this.actions = actions;
        this.keeper = keeper;
    }

    @Override
    public AlertMark of(AlertEvent alert) {
        return known.of(alert);
    }

    /**
     * Looks at what people did, ends acknowledgements whose alerts have ended, and has changed
     * alerts told.
     *
     * @param now in the control room's time, epoch milliseconds
     */
    public synchronized void refresh(long now) {
        Map<String, Acknowledgement> standing = new HashMap<>(actions.standing());
        for (Acknowledgement one : List.copyOf(standing.values())) {
            EpisodeEnd end = keeper.lastEnd(one.alertId());
            if (end != null && end.revision() > one.revision()) {
                actions.episodeEnded(one.alertId(), end.revision(), end.at());
                standing.remove(one.alertId());
            }
        }
        Known before = known;
        known = new Known(standing, actions.silences(now));
        if (!known.equals(before)) {
            keeper.touch(
                    keeper.present().alerts().stream()
                            .filter(alert -> !before.of(alert).equals(known.of(alert)))
                            .map(AlertEvent::getAlertId)
                            .toList());
        }
    }
}
