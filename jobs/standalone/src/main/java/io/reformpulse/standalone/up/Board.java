package io.reformpulse.standalone.up;

import io.reformpulse.schemas.KpiUpdate;
import io.reformpulse.schemas.Rate;
import io.reformpulse.standalone.figures.Percent;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** The live view's text: a province's totals, its newest alerts and its worst communes. */
final class Board {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("EEE uuuu-MM-dd HH:mm");
    private static final int NAME_WIDTH = 24;

    /** Of communes and alerts together: all must be in view on 24 lines. */
    private static final int ROWS = 10;

    private static final String STOP = "Ctrl-C stops; the next ./pulse up goes on from here.";

    private final String place;
    private final ZoneId zone;
    private final String pace;
    private final AlertPanel alerts;

    /**
     * @param place the province's name
     * @param pace how fast simulated time goes, in words
     */
    Board(String place, ZoneId zone, String pace) {
        this.place = place;
        this.zone = zone;
        this.pace = pace;
        alerts = new AlertPanel(zone);
    }

    List<String> lines(Snapshot at) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add(
                "  " + Ink.BOLD + place + Ink.PLAIN + "   " + time(at) + Ink.DIM + "   " + pace
                        + Ink.PLAIN);
        lines.add("");
        if (at.now() == null || at.year() == null) {
            lines.add("  No figures yet: " + at.sent() + " records sent.");
        } else {
            province(at, lines);
            lines.addAll(alerts.lines(at.alerts()));
            communes(at, lines);
        }
        String[] room = at.room() == null ? new String[0] : at.room().split("\n");
        // A first password stands in the place of a free line, so that all is in view with it, too.
        lines.add(room.length < 2 ? "" : "  " + Ink.BOLD + room[1] + Ink.PLAIN);
        lines.add("  " + Ink.DIM + feed(at) + Ink.PLAIN);
        if (at.delivery() != null) {
            lines.add(AlertPanel.delivery(at.delivery()));
        }
        lines.add("  " + (room.length == 0 ? "" : room[0] + "   ") + Ink.DIM + STOP + Ink.PLAIN);
        return lines;
    }

    private String time(Snapshot at) {
        return at.clock() == Long.MIN_VALUE
                ? ""
                : MINUTE.format(Instant.ofEpochMilli(at.clock()).atZone(zone));
    }

    private static void province(Snapshot at, List<String> lines) {
        KpiUpdate now = at.now();
        lines.add(
                "  open "
                        + Ink.bold(now.getOpen())
                        + "   paused "
                        + Ink.bold(now.getPaused())
                        + "   overdue "
                        + Ink.alarm(now.getOverdue())
                        + "   due within 24 h "
                        + Ink.bold(now.getDueSoonDay()));
        if (at.today() != null) {
            lines.add("  today      " + flows(at.today()));
        }
        lines.add("  this year  " + flows(at.year()));
    }

    private static String flows(KpiUpdate row) {
        return "received "
                + Ink.bold(row.getReceived())
                + "   ended "
                + Ink.bold(row.getResolved() + row.getStopped() + row.getWithdrawn())
                + "   on time "
                + rate(row.getOnTimeRate())
                + "   satisfied "
                + rate(row.getSatisfiedRate());
    }

    private static void communes(Snapshot at, List<String> lines) {
        lines.add("");
        lines.add(
                Ink.DIM
                        + "  %-8s%s%8s%8s%12s%12s%12s"
                                .formatted(
                                        "",
                                        Ink.pad("worst communes", NAME_WIDTH),
                                        "overdue",
                                        "open",
                                        "on time",
                                        "n",
                                        "satisfied")
                        + Ink.PLAIN);
        int rows = Math.min(at.worst().size(), ROWS - at.alerts().newest().size());
        for (Snapshot.CommuneLine line : at.worst().subList(0, rows)) {
            KpiUpdate month = line.month();
            Rate onTime = month == null ? null : month.getOnTimeRate();
            lines.add(
                    "  %-8s%s%s%8d%12s%12s%12s"
                            .formatted(
                                    line.code(),
                                    Ink.pad(line.name(), NAME_WIDTH),
                                    overdue(line.now().getOverdue()),
                                    line.now().getOpen(),
                                    Percent.of(onTime),
                                    onTime == null ? "-" : onTime.getDenominator(),
                                    Percent.of(month == null ? null : month.getSatisfiedRate())));
        }
    }

    private static String feed(Snapshot at) {
        return "feed: %,d records   rejected %,d   lag %.1f s   epoch %d closed%s"
                .formatted(
                        at.sent(),
                        at.rejected(),
                        at.lagMillis() / 1000.0,
                        at.closedEpoch() == Long.MIN_VALUE ? 0 : at.closedEpoch(),
                        at.over() ? "   the feed has come to its end" : "");
    }

    private static String overdue(long value) {
        String text = "%8d".formatted(value);
        return value == 0 ? text : Ink.RED + text + Ink.PLAIN;
    }

    private static String rate(Rate rate) {
        return Ink.BOLD
                + Percent.of(rate)
                + Ink.PLAIN
                + Ink.DIM
                + (rate == null ? "" : " (n " + rate.getDenominator() + ")")
                + Ink.PLAIN;
    }
}
