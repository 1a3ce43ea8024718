package io.reformpulse.standalone.up;

import io.reformpulse.delivery.alert.Severity;
import io.reformpulse.standalone.deliver.DeliveryNote;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** The part of the live view that shows alerts: how many are open, the newest, and who is told. */
final class AlertPanel {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("MM-dd HH:mm");
    private static final int NAME_WIDTH = 24;
    private static final int REASON_WIDTH = 60;

    private final ZoneId zone;

    AlertPanel(ZoneId zone) {
        this.zone = zone;
    }

    List<String> lines(Snapshot.Alerts alerts) {
        List<String> lines = new ArrayList<>();
        lines.add(
                "  alerts     open "
                        + Ink.bold(alerts.open())
                        + "   critical "
                        + Ink.alarm(alerts.open(Severity.CRITICAL))
                        + "   warning "
                        + Ink.bold(alerts.open(Severity.WARNING))
                        + "   info "
                        + Ink.bold(alerts.open(Severity.INFO))
                        + "   notices so far "
                        + Ink.bold(alerts.notices()));
        for (Snapshot.AlertLine alert : alerts.newest()) {
            lines.add(line(alert));
        }
        return lines;
    }

    private String line(Snapshot.AlertLine alert) {
        String severity = "%-8s".formatted(alert.severity());
        return "  "
                + MINUTE.format(Instant.ofEpochMilli(alert.at()).atZone(zone))
                + "  "
                + (alert.severity() == Severity.CRITICAL
                        ? Ink.RED + severity + Ink.PLAIN
                        : severity)
                + "  "
                + Ink.pad(alert.unit(), NAME_WIDTH)
                + Ink.cut(alert.reason(), REASON_WIDTH);
    }

    static String delivery(DeliveryNote note) {
        String counts =
                "  %sdelivery: %,d messages accepted   dead letters %,d%s"
                        .formatted(Ink.DIM, note.delivered(), note.dead(), Ink.PLAIN);
        return note.problem() == null
                ? counts
                : counts + "   " + Ink.RED + note.problem() + Ink.PLAIN;
    }
}
