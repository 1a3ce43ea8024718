package io.reformpulse.standalone.oracle;

import io.reformpulse.domain.calendar.LocalDays;
import io.reformpulse.domain.commune.Province;
import io.reformpulse.domain.commune.Reference;
import io.reformpulse.domain.intake.FeedRecord;
import io.reformpulse.domain.kpi.Gauge;
import io.reformpulse.engine.reference.ReferenceFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * One random event file, once by the oracle and once by the product: every cell of the table, every
 * record's fate, and gauges at random minutes of the clock's way must agree.
 */
final class Judgement {

    private static final Instant REPLAY_START = Instant.parse("2030-01-01T00:00:00Z");
    private static final long MINUTE = 60_000L;
    private static final int STOPS = 10;
    private static final int MINUTES_AT_A_STOP = 10;

    private final long seed;
    private final int days;
    private final Path file;
    private final Path folder;
    private final Reference reference;
    private final Random random;
    private final List<String> found = new ArrayList<>();

    /**
     * @param seed of the events, and of the jurisdiction's variant
     */
    Judgement(Path scratch, long seed, int dossiers, Mix mix) throws IOException {
        this.seed = seed;
        this.days = mix.days();
        SmallReference.Variant variant = SmallReference.Variant.anyForSeed(seed);
        folder = SmallReference.write(scratch.resolve("reference"), variant);
        file = scratch.resolve("events.jsonl");
        RandomEvents.write(file, seed, dossiers, mix.withZone(ZoneId.of(variant.zone())));
        reference = ReferenceFiles.in(folder).load();
        random = new Random(seed);
    }

    Path file() {
        return file;
    }

    /** What differs in a replay to the file's own end, or to a random minute; empty if nothing. */
    List<String> ofReplay() throws IOException {
        OracleResult expected = Oracle.run(file, folder, null, REPLAY_START);
        if (random.nextInt(3) == 0 && expected.asOf() != null) {
            long back = (long) (random.nextDouble() * days * Dice.DAY / 2);
            Instant until = wholeMinute(expected.asOf().toEpochMilli() - back);
            expected = Oracle.run(file, folder, until, REPLAY_START);
            replay(expected, until);
        } else {
            replay(expected, REPLAY_START);
        }
        return found;
    }

    private static Instant wholeMinute(long instant) {
        return Instant.ofEpochMilli(Math.floorDiv(instant, MINUTE) * MINUTE);
    }

    private void replay(OracleResult expected, Instant limit) throws IOException {
        if (expected.asOf() == null) {
            return;
        }
        long asOf = expected.asOf().toEpochMilli();
        Feed feed = Feed.read(file, reference, limit.toEpochMilli());
        ProductRun run =
                ProductRun.replay(
                        reference,
                        feed,
                        asOf,
                        stops(feed, asOf),
                        (province, clock) -> gauges(expected, feed, province, clock));
        compare("", expected, run.table(), run.books());
    }

    /**
     * What differs between a table and the rows told last by a feed that never ends.
     *
     * @param interval between publications in milliseconds; divides a minute or is some of them
     */
    List<String> ofLive(long interval) throws IOException {
        OracleResult unbounded = Oracle.run(file, folder, null, REPLAY_START);
        if (unbounded.asOf() == null) {
            return found;
        }
        Feed feed = Feed.read(file, reference, REPLAY_START.toEpochMilli());
        long newest = 0;
        for (FeedRecord record : feed.admitted()) {
            newest = Math.max(newest, record.arrivedAt());
        }
        long step = Math.max(MINUTE, interval);
        long end = (newest / step + 1 + random.nextInt(5)) * step;
        OracleResult expected =
                Oracle.run(file, folder, Instant.ofEpochMilli(end), Instant.ofEpochMilli(end));
        ProductRun run =
                ProductRun.live(reference, Feed.read(file, reference, end), interval, end, seed);
        compare("live ", expected, sameAsOf(run.lastTold(end), expected), run.books());
        return found;
    }

    /** A row told live is as of the epoch it was told in. */
    private static List<String> sameAsOf(List<String> lines, OracleResult expected) {
        if (expected.kpis().size() < 2) {
            return lines;
        }
        String row = expected.kpis().get(1);
        String asOf = row.substring(row.lastIndexOf(','));
        List<String> same = new ArrayList<>(List.of(lines.get(0)));
        lines.stream()
                .skip(1)
                .forEach(line -> same.add(line.substring(0, line.lastIndexOf(',')) + asOf));
        return same;
    }

    private void compare(
            String how,
            OracleResult expected,
            List<String> table,
            Map<String, Conservation> books) {
        KpiComparison.differences(expected.kpis(), table).forEach(d -> found.add(how + d));
        expected.conservation()
                .forEach(
                        (kind, counts) -> {
                            Conservation actual = books.get(kind);
                            if (kind.equals(EventReader.UNKNOWN_KIND)) {
                                return;
                            }
                            if (!counts.toString().equals(String.valueOf(actual))) {
                                found.add(
                                        "%s%s: expected %s got %s"
                                                .formatted(how, kind, counts, actual));
                            }
                        });
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
        for (int i = 0; i < MINUTES_AT_A_STOP && !feed.admitted().isEmpty(); i++) {
            String commune = SmallReference.COMMUNES.get(i % SmallReference.COMMUNES.size());
            Instant minute = minute(feed);
            if (minute.toEpochMilli() < province.gaugesKeptFrom(commune)) {
                continue;
            }
            for (Gauge gauge : Gauge.values()) {
                String name = gauge.name().toLowerCase(Locale.ROOT);
                long wanted = expected.gauge(commune, name, minute, Instant.ofEpochMilli(clock));
                long got = province.gauge(commune, gauge, minute.toEpochMilli());
                if (wanted != got) {
                    found.add(
                            "gauge %s %s at %s, clock %s: expected <%d> got <%d>"
                                    .formatted(
                                            commune,
                                            name,
                                            minute,
                                            Instant.ofEpochMilli(clock),
                                            wanted,
                                            got));
                }
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
        LocalDays days = reference.calendar().days();
        return switch (random.nextInt(3)) {
            case 0 -> wholeMinute(at + random.nextInt(3) * MINUTE);
            case 1 -> Instant.ofEpochMilli(days.startOf(days.dayOf(at) + random.nextInt(20)));
            default -> wholeMinute(at + (long) (random.nextDouble() * 30 * Dice.DAY));
        };
    }
}
