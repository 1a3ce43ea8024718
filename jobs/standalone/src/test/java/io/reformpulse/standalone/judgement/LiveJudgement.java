package io.reformpulse.standalone.judgement;

import io.reformpulse.domain.commune.Province;
import io.reformpulse.domain.intake.FeedRecord;
import io.reformpulse.domain.kpi.Gauge;
import io.reformpulse.domain.kpi.KpiRow;
import io.reformpulse.simulators.oracle.Oracle;
import io.reformpulse.simulators.oracle.OracleResult;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/**
 * Judges a feed that never ends: at the ends of random epochs, most of them without any event in
 * them, the row of the present; after the last one each window's row told last, against the table.
 */
final class LiveJudgement extends Judgement {

    private static final int STOPS = 40;
    private static final long AFTERWARDS = 20 * DAY;

    private final long interval;

    /**
     * @param interval between publications, in milliseconds
     */
    LiveJudgement(JudgedCase judged, long interval) throws IOException {
        super(judged);
        this.interval = interval;
    }

    @Override
    void judge() throws IOException {
        Feed feed = Feed.read(file, reference, REPLAY_START.toEpochMilli());
        if (feed.admitted().isEmpty()) {
            return;
        }
        List<Long> stops = stops(feed);
        Instant end = Instant.ofEpochMilli(stops.get(stops.size() - 1));
        OracleResult expected = Oracle.run(file, oracleReference, end, REPLAY_START);
        ProductRun run =
                ProductRun.live(
                        reference,
                        Feed.read(file, reference, end.toEpochMilli()),
                        interval,
                        stops,
                        (province, clock) -> present(expected, province, clock));
        List<String> told = run.lastTold(end.toEpochMilli());
        compareTables(expected.kpis(), asOfTheEnd(told, expected.kpis()));
        compareBooks(expected.conservation(), run.books());
    }

    /** Ends of epochs on whole minutes: after arrivals, and in the weeks after the last. */
    private List<Long> stops(Feed feed) {
        long newest = Long.MIN_VALUE;
        for (FeedRecord record : feed.admitted()) {
            newest = Math.max(newest, record.arrivedAt());
        }
        TreeSet<Long> stops = new TreeSet<>();
        for (int i = 0; i < STOPS / 2; i++) {
            FeedRecord record = feed.admitted().get(random.nextInt(feed.admitted().size()));
            stops.add(epochEnd(record.arrivedAt() + random.nextInt((int) DAY)));
            stops.add(epochEnd(newest + (long) (random.nextDouble() * AFTERWARDS)));
        }
        return new ArrayList<>(stops);
    }

    private long epochEnd(long instant) {
        long step = interval;
        while (step % MINUTE != 0) {
            step += interval;
        }
        return (instant / step + 1) * step;
    }

    private void present(OracleResult expected, Province province, long clock) {
        Instant now = Instant.ofEpochMilli(clock);
        Map<String, KpiRow> rows = ProductRun.present(province);
        rows.forEach(
                (commune, row) -> {
                    String where = commune + " at " + now + ": ";
                    for (Gauge gauge : Gauge.values()) {
                        String name = gauge.name().toLowerCase(Locale.ROOT);
                        compare(
                                where + name,
                                expected.gaugeNow(commune, name, now),
                                row.gauge(gauge));
                    }
                    compare(
                            where + "due in 8 office hours",
                            expected.dueSoonOffice(commune, now),
                            row.dueSoonOffice());
                    compare(
                            where + "due in 24 hours",
                            expected.dueSoonDay(commune, now),
                            row.dueSoonDay());
                });
    }

    /** A row told live is as of the epoch it was told in, and says so. */
    private static List<String> asOfTheEnd(List<String> told, List<String> expected) {
        if (expected.size() < 2) {
            return told;
        }
        String row = expected.get(1);
        String asOf = row.substring(row.lastIndexOf(','));
        List<String> lines = new ArrayList<>(List.of(told.get(0)));
        for (String line : told.subList(1, told.size())) {
            lines.add(line.substring(0, line.lastIndexOf(',')) + asOf);
        }
        return lines;
    }
}
