package io.reformpulse.standalone.cli;

import io.reformpulse.schemas.KpiUpdate;
import io.reformpulse.standalone.figures.Percent;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** A row as one line of a table with the main figures. */
final class KpiLine {
    private static final String SHAPE = "%-10s %-9s %-11s %-17s %-11s %9s %9s %9s %9s %8s %8s %9s";
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private KpiLine() {}

    static String header() {
        return SHAPE.formatted(
                "scope",
                "code",
                "window",
                "start",
                "status",
                "received",
                "ended",
                "on-time",
                "progress",
                "open",
                "overdue",
                "satisfied");
    }

    static String of(KpiUpdate row, ZoneId zone) {
        return SHAPE.formatted(
                row.getScopeType(),
                row.getScopeCode(),
                row.getWindowType(),
                row.getWindowStart() == null
                        ? "-"
                        : MINUTE.format(Instant.ofEpochMilli(row.getWindowStart()).atZone(zone)),
                row.getStatus(),
                row.getReceived(),
                row.getResolved() + row.getStopped() + row.getWithdrawn(),
                Percent.of(row.getOnTimeRate()),
                Percent.of(row.getProgressRate()),
                number(row.getOpen()),
                number(row.getOverdue()),
                Percent.of(row.getSatisfiedRate()));
    }

    private static String number(Long value) {
        return value == null ? "-" : value.toString();
    }
}
