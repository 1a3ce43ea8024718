package io.reformpulse.standalone.up;

import io.reformpulse.schemas.KpiUpdate;
import io.reformpulse.schemas.Rate;
import io.reformpulse.standalone.deliver.DeliveryNote;
import java.io.PrintStream;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** One line each time, for logs and pipes. */
final class PlainView implements LiveView {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final PrintStream out;
    private final ZoneId zone;
    private String problem;
    private String room;

    PlainView(PrintStream out, ZoneId zone) {
        this.out = out;
        this.zone = zone;
    }

    @Override
    public void starting(String step) {
        out.println(step);
    }

    @Override
    public void show(Snapshot snapshot) {
        showProblem(snapshot.delivery());
        showRoom(snapshot.room());
        KpiUpdate now = snapshot.now();
        KpiUpdate year = snapshot.year();
        if (now == null || year == null) {
            out.println("no figures yet, sent " + snapshot.sent());
            return;
        }
        out.printf(
                "%s epoch %d open %d overdue %d received %d ended %d on-time %s satisfied %s"
                        + " rejected %d alerts-open %d lag %.1fs sent %d%s%n",
                MINUTE.format(Instant.ofEpochMilli(snapshot.clock()).atZone(zone)),
                snapshot.closedEpoch(),
                now.getOpen(),
                now.getOverdue(),
                year.getReceived(),
                year.getResolved() + year.getStopped() + year.getWithdrawn(),
                rate(year.getOnTimeRate()),
                rate(year.getSatisfiedRate()),
                snapshot.rejected(),
                snapshot.alerts().open(),
                snapshot.lagMillis() / 1000.0,
                snapshot.sent(),
                snapshot.over() ? " end-of-feed" : "");
        out.flush();
    }

    private void showProblem(DeliveryNote delivery) {
        String now = delivery == null ? null : delivery.problem();
        if (now != null && !now.equals(problem)) {
            out.println(now);
        }
        problem = now;
    }

    private void showRoom(String now) {
        if (now != null && !now.equals(room)) {
            out.println(now);
        }
        room = now;
    }

    private static String rate(Rate rate) {
        return rate == null ? "-" : rate.getNumerator() + "/" + rate.getDenominator();
    }

    @Override
    public long pauseMillis() {
        return 1_000;
    }

    @Override
    public void close() {
        out.flush();
    }
}
