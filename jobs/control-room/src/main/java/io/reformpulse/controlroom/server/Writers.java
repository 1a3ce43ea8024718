package io.reformpulse.controlroom.server;

import io.reformpulse.controlroom.api.Records;
import io.reformpulse.controlroom.history.Heard;
import io.reformpulse.controlroom.history.Watch;
import io.reformpulse.controlroom.history.WriteBehind;
import io.reformpulse.controlroom.history.WriteBehindSettings;
import io.reformpulse.schemas.AlertEvent;
import io.reformpulse.schemas.KpiUpdate;

/** What writes to the database beside the rest. */
record Writers(
        WriteBehind<KpiUpdate> figures, WriteBehind<AlertEvent> alerts, WriteBehind<Heard> heard)
        implements AutoCloseable {
    static Writers of(Records records, Watch watch) {
        return new Writers(
                WriteBehind.ofFigures(
                        rows -> {
                            watch.keep();
                            records.figures().keep(rows);
                        },
                        WriteBehindSettings.DEFAULT),
                WriteBehind.ofAlerts(records.alerts(), WriteBehindSettings.DEFAULT),
                WriteBehind.ofHeard(records.feeds(), WriteBehindSettings.DEFAULT));
    }

    @Override
    public void close() {
        figures.close();
        alerts.close();
        heard.close();
    }
}
