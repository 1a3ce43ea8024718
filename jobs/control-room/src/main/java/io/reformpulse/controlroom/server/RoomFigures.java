package io.reformpulse.controlroom.server;

import io.reformpulse.controlroom.api.Now;
import io.reformpulse.controlroom.present.Freshness;
import io.reformpulse.controlroom.present.Present;
import io.reformpulse.controlroom.stream.StreamHub;
import java.util.function.Supplier;

/** Which of the control room's own figures there are. */
final class RoomFigures {
    private RoomFigures() {}

    static RoomMetrics of(Now now, StreamHub hub, RoomFeed feed, Writers writers) {
        Supplier<Present> present = now.keeper()::present;
        Supplier<Freshness> fresh = () -> now.json().freshness(present.get());
        return new RoomMetrics()
                .gauge("pulse_room_clients", "How many follow the stream.", () -> hub.clients())
                .counter(
                        "pulse_room_deltas",
                        "Events with changes that were made; each goes to many.",
                        hub::deltas)
                .counter(
                        "pulse_room_clients_dropped",
                        "Clients of the stream that were cut, as too slow or signed out.",
                        hub::dropped)
                .gauge(
                        "pulse_room_lag_seconds",
                        "Real time by which the figures are behind what arrives.",
                        () -> fresh.get().lagMillis() / 1000.0)
                .gauge(
                        "pulse_room_stale",
                        "1 while nothing that is shown may pass for the present.",
                        () -> fresh.get().isStale() ? 1 : 0)
                .gauge(
                        "pulse_room_as_of_seconds",
                        "Up to when all arrivals are in the figures, since 1970; NaN before any.",
                        () -> seconds(present.get().asOf()))
                .gauge(
                        "pulse_room_communes_heard",
                        "Communes of which something arrived in the 24 hours before the as-of.",
                        () -> now.json().reporting(present.get()).heard())
                .gauge(
                        "pulse_room_communes_expected",
                        "Communes that should report.",
                        () -> now.json().reporting(present.get()).expected())
                .gauge("pulse_room_epoch", "The newest closed epoch.", () -> present.get().epoch())
                .gauge(
                        "pulse_room_open_alerts",
                        "Alerts that have not ended.",
                        () -> present.get().alerts().size())
                .counter(
                        "pulse_room_unreadable_records",
                        "Records of the job that were passed over as unreadable.",
                        feed::unreadable)
                .gauge(
                        "pulse_room_history_waiting_rows",
                        "Rows and alert events that wait for the database.",
                        () -> writers.figures().waiting() + writers.alerts().waiting())
                .counter(
                        "pulse_room_history_written_rows",
                        "Rows and alert events that were written to the database.",
                        () -> writers.figures().written() + writers.alerts().written())
                .counter(
                        "pulse_room_history_dropped_rows",
                        "Rows and alert events that were given up.",
                        () -> writers.figures().dropped() + writers.alerts().dropped());
    }

    private static double seconds(Long instant) {
        return instant == null ? Double.NaN : instant / 1000.0;
    }
}
