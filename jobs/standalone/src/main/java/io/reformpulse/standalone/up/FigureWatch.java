package io.reformpulse.standalone.up;

import io.reformpulse.domain.unit.Unit;
import io.reformpulse.domain.unit.UnitTree;
import io.reformpulse.schemas.WindowType;
import io.reformpulse.standalone.deliver.DeliveryNote;
import io.reformpulse.standalone.figures.AlertFollower;
import io.reformpulse.standalone.figures.KpiFollower;
import io.reformpulse.standalone.figures.LatestFigures;
import io.reformpulse.standalone.figures.RejectedFollower;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Follows the job's output and sums it up for the live view. */
final class FigureWatch implements AutoCloseable {
    private static final int COMMUNES_SHOWN = 10;
    private static final int ALERTS_SHOWN = 4;
    private static final int READS_AT_MOST = 20;
    private static final Duration GLANCE = Duration.ofMillis(50);

    private final KpiFollower kpis;
    private final RejectedFollower rejected;
    private final AlertFollower alerts;
    private final OpenAlerts open;
    private final LatestFigures figures = new LatestFigures();
    private final WorstCommunes worst;
    private final String root;

    FigureWatch(String bootstrap, UnitTree units) {
        kpis = new KpiFollower(bootstrap);
        rejected = new RejectedFollower(bootstrap);
        alerts = new AlertFollower(bootstrap);
        open = new OpenAlerts(units, ALERTS_SHOWN);
        worst = new WorstCommunes(units, COMMUNES_SHOWN);
        root = rootOf(units).code();
    }

    /** The unit whose totals are shown: the first without a parent. */
    static Unit rootOf(UnitTree units) {
        return units.all().stream()
                .filter(unit -> unit.parentCode() == null)
                .findFirst()
                .orElseThrow();
    }

    /**
     * Reads what is there, without waiting long.
     *
     * @param delivery shown as it is
     * @param room shown as it is
     */
    Snapshot look(Feeder feed, DeliveryNote delivery, String room) {
        for (int i = 0; i < READS_AT_MOST; i++) {
            boolean wait = i == 0 || !kpis.isThroughBacklog();
            figures.update(kpis.poll(wait ? GLANCE : Duration.ZERO));
            if (kpis.isUpToDate()) {
                break;
            }
        }
        readAll(rejected::poll, event -> {});
        readAll(alerts::poll, open::take);
        long clock = kpis.rows().asOf();
        long behind = clock == Long.MIN_VALUE ? 0 : Math.max(0, feed.now() - clock);
        return new Snapshot(
                clock,
                kpis.rows().closedEpoch(),
                figures.of(root, WindowType.DAY),
                figures.of(root, WindowType.YEAR),
                figures.of(root, WindowType.NOW),
                worst.of(figures),
                open.now(),
                delivery,
                room,
                rejected.records(),
                feed.realMillis(behind),
                feed.sent(),
                feed.isOverBy(clock));
    }

    /** Whether there was something to show at the last look. */
    boolean hasFigures() {
        return figures.of(root, WindowType.NOW) != null;
    }

    // Without any patience a poll takes but one step on its way to the first records.
    private static <T> void readAll(Function<Duration, List<T>> poll, Consumer<T> taker) {
        for (int i = 0; i < READS_AT_MOST; i++) {
            List<T> news = poll.apply(GLANCE);
            if (news.isEmpty()) {
                return;
            }
            news.forEach(taker);
        }
    }

    @Override
    public void close() {
        kpis.close();
        rejected.close();
        alerts.close();
    }
}
