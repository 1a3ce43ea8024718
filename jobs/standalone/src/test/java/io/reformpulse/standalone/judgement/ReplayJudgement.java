package io.reformpulse.standalone.judgement;

import io.reformpulse.domain.calendar.LocalDays;
import io.reformpulse.domain.commune.Province;
import io.reformpulse.domain.intake.FeedRecord;
import io.reformpulse.domain.kpi.Gauge;
import io.reformpulse.simulators.oracle.Oracle;
import io.reformpulse.simulators.oracle.OracleResult;
import io.reformpulse.simulators.oracle.SmallReference;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * Judges a replay to the file's own end, or to a random minute; on the clock's way there also all
 * gauges at random minutes.
 */
final class ReplayJudgement extends Judgement {

    private static final int STOPS = 10;
    private static final int MINUTES_AT_A_STOP = 10;

    ReplayJudgement(JudgedCase judged) throws IOException {
        super(judged);
    }

    @Override
    void judge() throws IOException {
        OracleResult expected = Oracle.run(file, oracleReference, null, REPLAY_START);
        Instant limit = REPLAY_START;
        if (random.nextInt(3) == 0 && expected.asOf() != null) {
            long back = (long) (random.nextDouble() * days * DAY / 2);
            limit = wholeMinute(expected.asOf().toEpochMilli() - back);
            expected = Oracle.run(file, oracleReference, limit, REPLAY_START);
        }
        if (expected.asOf() != null) {
            judge(expected, Feed.read(file, reference, limit.toEpochMilli()));
        }
    }

    private void judge(OracleResult expected, Feed feed) {
        long asOf = expected.asOf().toEpochMilli();
        ProductRun run =
                ProductRun.replay(
                        reference,
                        feed,
                        asOf,
                        stops(feed, asOf),
                        (province, clock) -> gauges(expected, feed, province, clock));
        compareTables(expected.kpis(), run.table());
        compareBooks(expected.conservation(), run.books());
    }

    private List<Long> stops(Feed feed, long asOf) {
        List<Long> stops = new ArrayList<>();
        for (int i = 0; i < STOPS && !feed.admitted().isEmpty(); i++) {
            FeedRecord record = feed.admitted().get(random.nextInt(feed.admitted().size()));
            stops.add(Math.min(asOf, record.arrivedAt() + random.nextInt(2)));
        }
        stops.add(asOf);
        Collections.sort(stops);
        return stops;
    }

    private void gauges(OracleResult expected, Feed feed, Province province, long clock) {
        Instant now = Instant.ofEpochMilli(clock);
        for (int i = 0; i < MINUTES_AT_A_STOP && !feed.admitted().isEmpty(); i++) {
            String commune = SmallReference.COMMUNES.get(i % SmallReference.COMMUNES.size());
            Instant minute = minute(feed);
            if (minute.toEpochMilli() < province.gaugesKeptFrom(commune)) {
                continue;
            }
            for (Gauge gauge : Gauge.values()) {
                String name = gauge.name().toLowerCase(Locale.ROOT);
                compare(
                        "gauge %s %s at %s, clock %s".formatted(commune, name, minute, now),
                        expected.gauge(commune, name, minute, now),
                        province.gauge(commune, gauge, minute.toEpochMilli()));
            }
        }
    }

    /** A minute beside an event, a local midnight, or any minute. */
    private Instant minute(Feed feed) {
        FeedRecord record = feed.admitted().get(random.nextInt(feed.admitted().size()));
        long at =
                switch (record.topic()) {
                    case DOSSIER -> record.dossier().occurredAt();
                    case RATING -> record.rating().occurredAt();
                    case HEARTBEAT -> record.heartbeat().sentAt();
                };
        LocalDays local = reference.calendar().days();
        return switch (random.nextInt(3)) {
            case 0 -> wholeMinute(at + random.nextInt(3) * MINUTE);
            case 1 -> Instant.ofEpochMilli(local.startOf(local.dayOf(at) + random.nextInt(20)));
            default -> wholeMinute(at + (long) (random.nextDouble() * 30 * DAY));
        };
    }
}
