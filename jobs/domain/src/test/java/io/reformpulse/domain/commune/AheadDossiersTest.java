package io.reformpulse.domain.commune;

import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.domain.dossier.Dossier;
import io.reformpulse.domain.dossier.DossierFile;
import io.reformpulse.domain.intake.FeedRecord;
import io.reformpulse.domain.kpi.Gauge;
import io.reformpulse.domain.kpi.KpiRow;
import io.reformpulse.domain.kpi.Window;
import io.reformpulse.domain.kpi.WindowType;
import io.reformpulse.domain.kpi.Windows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What happened after the as-of is in the figures of every epoch, many of which share an as-of. */
class AheadDossiersTest {
    private static final long EPOCH = 5_000;
    private static final int MINUTES = 300_000;
    private static final Reference REFERENCE = SmallProvince.reference();
    private static final Windows WINDOWS = new Windows(REFERENCE.calendar());
    private static final WindowType[] RUNNING = {
        WindowType.DAY, WindowType.WEEK, WindowType.MONTH, WindowType.QUARTER, WindowType.YEAR
    };

    private final Map<String, CommuneStore> stores = new HashMap<>();

    @Property(tries = 100)
    void theGaugesOfEveryEpochAreThoseOfItsDossiersCountedOneByOne(
            @ForAll long seed, @ForAll boolean overMidnight) {
        List<FeedRecord> feed = RandomFeed.of(seed, 30, 6);
        long middle = feed.get(feed.size() / 2).arrivedAt();
        // Dues are at the end of a day: at midnight some come to be due within 24 hours.
        long from = overMidnight ? WINDOWS.nextMidnight(middle) - MINUTES / 2 : middle;
        List<FeedRecord> records = within5Minutes(feed, from, new Random(seed));
        Province province =
                new Province(
                        REFERENCE,
                        Publishing.live(EPOCH),
                        (code, windows, store) -> {
                            stores.put(code, store);
                            return CommuneWatch.NONE;
                        });
        records.forEach(province::receive);
        long last = records.get(records.size() - 1).arrivedAt();
        for (long clock = records.get(0).arrivedAt() / EPOCH * EPOCH + EPOCH;
                clock <= last + EPOCH;
                clock += EPOCH) {
            province.advance(clock);
            Map<String, KpiRow> shown = province.shownIn(clock / EPOCH - 1);
            for (String commune : SmallProvince.COMMUNES) {
                assertCounted(commune, shown, Publishing.minuteAtOrBefore(clock));
            }
        }
    }

    /** In the same order, but each within seconds: half of them tell of days still to come. */
    private static List<FeedRecord> within5Minutes(
            List<FeedRecord> records, long from, Random random) {
        long at = from;
        List<FeedRecord> moved = new ArrayList<>();
        for (FeedRecord record : records) {
            at += random.nextInt(MINUTES / records.size());
            moved.add(
                    new FeedRecord(
                            record.topic(),
                            record.dossier(),
                            record.rating(),
                            record.heartbeat(),
                            at,
                            record.provenance()));
        }
        return moved;
    }

    private void assertCounted(String commune, Map<String, KpiRow> shown, long asOf) {
        List<Dossier> dossiers = dossiers(stores.get(commune));
        for (WindowType type : RUNNING) {
            Window window = WINDOWS.containing(type, asOf);
            assertGauges(shown.get(commune + " " + window), dossiers, window.end(), asOf);
        }
        KpiRow now = shown.get(commune + " " + WINDOWS.containing(WindowType.NOW, asOf));
        assertGauges(now, dossiers, Long.MAX_VALUE, asOf);
        DueHorizons horizons = DueHorizons.from(asOf, REFERENCE);
        assertThat(now == null ? 0 : now.dueSoonOffice())
                .isEqualTo(dueBefore(horizons.officeMinute(), dossiers, asOf));
        assertThat(now == null ? 0 : now.dueSoonDay())
                .isEqualTo(dueBefore(horizons.dayMinute(), dossiers, asOf));
    }

    private static void assertGauges(
            KpiRow row, List<Dossier> dossiers, long eventsBefore, long asOf) {
        Predicate<Dossier> overdue = each -> each.overdueAt(eventsBefore, asOf);
        assertThat(row == null ? 0 : row.gauge(Gauge.OVERDUE))
                .isEqualTo(dossiers.stream().filter(overdue).count());
        assertThat(row == null ? 0 : row.gauge(Gauge.PAUSED_OVERDUE))
                .isEqualTo(
                        dossiers.stream()
                                .filter(overdue.and(each -> each.pausedAt(eventsBefore)))
                                .count());
    }

    private static long dueBefore(long horizon, List<Dossier> dossiers, long asOf) {
        return dossiers.stream()
                .mapToLong(each -> each.runningDue(Long.MAX_VALUE))
                .filter(due -> asOf <= due && due < horizon)
                .count();
    }

    private static List<Dossier> dossiers(CommuneStore store) {
        List<Dossier> dossiers = new ArrayList<>();
        for (String id : store.dossierIds()) {
            DossierFile file = store.dossier(id);
            if (!file.isTombstone()) {
                dossiers.add(Dossier.of(file, REFERENCE));
            }
        }
        return dossiers;
    }
}
