package io.reformpulse.standalone.up;

import io.reformpulse.schemas.KpiUpdate;
import io.reformpulse.schemas.Rate;
import io.reformpulse.standalone.figures.Percent;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** The live view's text: a province's totals and its worst communes. */
final class Board {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("EEE uuuu-MM-dd HH:mm");
    private static final String BOLD = "\u001b[1m";
    private static final String RED = "\u001b[31m";
    private static final String DIM = "\u001b[2m";
    private static final String PLAIN = "\u001b[0m";
    private static final int NAME_WIDTH = 24;

    private final String place;
    private final ZoneId zone;
    private final String pace;

    /**
     * @param place the province's name
     * @param pace how fast simulated time goes, in words
     */
    Board(String place, ZoneId zone, String pace) {
        this.place = place;
        this.zone = zone;
        this.pace = pace;
    }

    List<String> lines(Snapshot at) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("  " + BOLD + place + PLAIN + "   " + time(at) + DIM + "   " + pace + PLAIN);
        lines.add("");
        if (at.now() == null || at.year() == null) {
            lines.add("  No figures yet: " + at.sent() + " records sent.");
        } else {
            province(at, lines);
            communes(at, lines);
        }
        lines.add("");
        lines.add("  " + DIM + feed(at) + PLAIN);
        lines.add("  " + DIM + "Ctrl-C stops; the next ./pulse up goes on from here." + PLAIN);
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
                        + bold(now.getOpen())
                        + "   paused "
                        + bold(now.getPaused())
                        + "   overdue "
                        + alarm(now.getOverdue())
                        + "   due within 24 h "
                        + bold(now.getDueSoonDay()));
        if (at.today() != null) {
            lines.add("  today      " + flows(at.today()));
        }
        lines.add("  this year  " + flows(at.year()));
    }

    private static String flows(KpiUpdate row) {
        return "received "
                + bold(row.getReceived())
                + "   ended "
                + bold(row.getResolved() + row.getStopped() + row.getWithdrawn())
                + "   on time "
                + rate(row.getOnTimeRate())
                + "   satisfied "
                + rate(row.getSatisfiedRate());
    }

    private static void communes(Snapshot at, List<String> lines) {
        lines.add("");
        lines.add(
                DIM
                        + "  %-8s%s%8s%8s%12s%12s%12s"
                                .formatted(
                                        "",
                                        pad("worst communes"),
                                        "overdue",
                                        "open",
                                        "on time",
                                        "n",
                                        "satisfied")
                        + PLAIN);
        for (Snapshot.CommuneLine line : at.worst()) {
            KpiUpdate month = line.month();
            Rate onTime = month == null ? null : month.getOnTimeRate();
            lines.add(
                    "  %-8s%s%s%8d%12s%12s%12s"
                            .formatted(
                                    line.code(),
                                    pad(line.name()),
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

    private static String pad(String name) {
        int length = name.codePointCount(0, name.length());
        return length >= NAME_WIDTH
                ? name.substring(0, name.offsetByCodePoints(0, NAME_WIDTH - 2)) + "… "
                : name + " ".repeat(NAME_WIDTH - length);
    }

    private static String bold(Long value) {
        return BOLD + (value == null ? "-" : "%,d".formatted(value)) + PLAIN;
    }

    private static String alarm(Long value) {
        return value == null || value == 0 ? bold(value) : RED + bold(value);
    }

    private static String overdue(long value) {
        String text = "%8d".formatted(value);
        return value == 0 ? text : RED + text + PLAIN;
    }

    private static String rate(Rate rate) {
        return BOLD
                + Percent.of(rate)
                + PLAIN
                + DIM
                + (rate == null ? "" : " (n " + rate.getDenominator() + ")")
                + PLAIN;
    }
}
