package io.reformpulse.standalone.judgement;

import io.reformpulse.domain.commune.Province;
import io.reformpulse.domain.commune.Publishing;
import io.reformpulse.domain.commune.Reference;
import io.reformpulse.domain.intake.FeedRecord;
import io.reformpulse.domain.intake.Outcome;
import io.reformpulse.domain.intake.Rejection;
import io.reformpulse.domain.intake.Topic;
import io.reformpulse.domain.kpi.Flow;
import io.reformpulse.domain.kpi.Gauge;
import io.reformpulse.domain.kpi.KpiRow;
import io.reformpulse.domain.kpi.KpiTable;
import io.reformpulse.domain.kpi.WindowType;
import io.reformpulse.domain.unit.UnitTree;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The product's domain on a feed, all communes in one thread, in random portions of records. */
final class ProductRun {

    /** Is told of each stop of the clock, when everything that arrived before it is applied. */
    interface Stop {
        void at(Province province, long clock);
    }

    private final Reference reference;
    private final Feed feed;
    private final Province province;

    private ProductRun(Reference reference, Feed feed, Publishing publishing) {
        this.reference = reference;
        this.feed = feed;
        this.province = new Province(reference, publishing);
    }

    /** Publishes once, at the end. */
    static ProductRun replay(
            Reference reference, Feed feed, long asOf, List<Long> stops, Stop stop) {
        ProductRun run = new ProductRun(reference, feed, Publishing.atEnd(asOf));
        feed.admitted().forEach(run.province::receive);
        for (long clock : stops) {
            run.province.advance(clock);
            stop.at(run.province, clock);
        }
        // As the clock of a file does whose last records are repetitions.
        run.province.advance(asOf + 10 * Judgement.DAY);
        run.province.close();
        return run;
    }

    /**
     * Publishes each epoch.
     *
     * @param stops ends of epochs, the last one after all arrivals
     */
    static ProductRun live(
            Reference reference, Feed feed, long interval, List<Long> stops, Stop stop) {
        ProductRun run = new ProductRun(reference, feed, Publishing.live(interval));
        List<FeedRecord> records = new ArrayList<>(feed.admitted());
        records.sort(Comparator.comparingLong(FeedRecord::arrivedAt));
        Random random = new Random(records.size());
        int next = 0;
        for (long clock : stops) {
            int end = next;
            while (end < records.size() && records.get(end).arrivedAt() < clock) {
                end++;
            }
            run.receiveInPortions(records.subList(next, end), random);
            next = end;
            run.province.advance(clock);
            stop.at(run.province, clock);
        }
        return run;
    }

    private void receiveInPortions(List<FeedRecord> records, Random random) {
        for (int next = 0; next < records.size(); ) {
            int end = Math.min(records.size(), next + 1 + random.nextInt(20));
            List<FeedRecord> portion = new ArrayList<>(records.subList(next, end));
            Collections.shuffle(portion, random);
            portion.forEach(province::receive);
            next = end;
            if (next < records.size() && random.nextInt(3) > 0) {
                province.advance(records.get(next).arrivedAt());
            }
        }
    }

    Province province() {
        return province;
    }

    /** The lines of kpis.csv, the header first. */
    List<String> table() {
        return lines(province.rows().stream());
    }

    /** The row told last of each window that a table would hold. */
    List<String> lastTold(long asOf) {
        return lines(
                province.lastRows().values().stream()
                        .filter(row -> !isEmpty(row) && !isPastRolling(row, asOf)));
    }

    /** The row of the present that each commune told last. */
    static Map<String, KpiRow> present(Province province) {
        Map<String, KpiRow> present = new TreeMap<>();
        for (KpiRow row : province.rows()) {
            boolean commune = row.scopeType().equals(UnitTree.COMMUNE);
            if (commune && row.window().type() == WindowType.NOW) {
                present.put(row.scopeCode(), row);
            }
        }
        return present;
    }

    private List<String> lines(Stream<KpiRow> rows) {
        List<String> lines = new ArrayList<>();
        lines.add(KpiTable.header());
        rows.sorted(KpiTable.order())
                .forEach(row -> lines.add(KpiTable.line(row, reference.jurisdiction().zone())));
        return lines;
    }

    private static boolean isEmpty(KpiRow row) {
        for (Flow flow : Flow.values()) {
            if (row.flow(flow) != 0) {
                return false;
            }
        }
        return row.gauge(Gauge.OPEN) == 0;
    }

    private boolean isPastRolling(KpiRow row, long asOf) {
        WindowType type = row.window().type();
        boolean rolls = type == WindowType.ROLLING_7D || type == WindowType.ROLLING_30D;
        int lastMidnight = reference.calendar().days().dayOf(asOf);
        return rolls && reference.calendar().days().dayOf(row.window().end()) < lastMidnight;
    }

    /** Where every record went. */
    Books books() {
        Books books = new Books();
        books.addAll(feed.books());
        for (Topic topic : Topic.values()) {
            String kind = Feed.kind(topic);
            books.add(kind, "applied", count(topic, Outcome.APPLIED));
            books.add(kind, "waiting", count(topic, Outcome.WAITING));
            books.add(kind, "superseded", count(topic, Outcome.SUPERSEDED));
            books.add(kind, "replaced", count(topic, Outcome.REPLACED));
            books.add(kind, "duplicates", count(topic, Outcome.DUPLICATE));
            books.add(kind, "rejected", count(topic, Outcome.REJECTED));
        }
        for (Rejection rejection : province.rejections()) {
            String kind = Feed.kind(rejection.topic());
            books.add(kind, rejection.reason().name(), rejection.records());
        }
        return books;
    }

    private long count(Topic topic, Outcome outcome) {
        return province.conservation().get(topic, outcome);
    }
}
