package io.reformpulse.domain.commune;

import io.reformpulse.domain.dossier.DossierView;
import io.reformpulse.domain.intake.Conservation;
import io.reformpulse.domain.intake.FeedRecord;
import io.reformpulse.domain.intake.Rejection;
import io.reformpulse.domain.kpi.Gauge;
import io.reformpulse.domain.kpi.KpiRow;
import io.reformpulse.domain.kpi.KpiTable;
import io.reformpulse.domain.kpi.Window;
import io.reformpulse.domain.kpi.WindowType;
import io.reformpulse.domain.kpi.Windows;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All communes and roll-ups of a reference in one thread, their stores on the heap. */
public final class Province {
    private final Reference reference;
    private final Publishing publishing;
    private final long generation;
    private final Map<String, CommuneStore> communeStores;
    private final Map<String, RollUpStore> rollUpStores;
    private final Map<String, Commune> communes = new TreeMap<>();
    private final Map<String, RollUp> rollUps = new TreeMap<>();
    private final Map<String, Gauges> gauges = new HashMap<>();
    private final Windows windows;
    private final Watches watches;
    private final List<KpiRow> rows = new ArrayList<>();
    private final List<Rejection> rejections = new ArrayList<>();
    private final Map<String, DossierView> views = new HashMap<>();
    private final List<Long> expired = new ArrayList<>();

    /** Makes whoever watches a commune. */
    public interface Watches {
        CommuneWatch of(String code, Windows windows, CommuneStore store);
    }

    public Province(Reference reference, Publishing publishing) {
        this(reference, publishing, (code, windows, store) -> CommuneWatch.NONE);
    }

    public Province(Reference reference, Publishing publishing, Watches watches) {
        this(reference, publishing, 1, new HashMap<>(), new HashMap<>(), watches);
    }

    private Province(
            Reference reference,
            Publishing publishing,
            long generation,
            Map<String, CommuneStore> communeStores,
            Map<String, RollUpStore> rollUpStores,
            Watches watches) {
        this.watches = watches;
        this.reference = reference;
        this.publishing = publishing;
        this.generation = generation;
        this.communeStores = communeStores;
        this.rollUpStores = rollUpStores;
        this.windows = new Windows(reference.calendar());
        for (var unit : reference.units().all()) {
            if (reference.units().isCommune(unit.code())) {
                addCommune(unit.code());
            } else {
                addRollUp(unit.code());
            }
        }
    }

    private void addCommune(String code) {
        CommuneStore store = communeStores.computeIfAbsent(code, key -> new InMemoryCommuneStore());
        AheadDossiers ahead =
                new AheadDossiers(reference, windows, publishing, store, store.head());
        gauges.put(code, new Gauges(windows, store, store.head(), ahead));
        communes.put(
                code,
                new Commune(
                        code,
                        reference,
                        windows,
                        publishing,
                        generation,
                        store,
                        new Answers(code),
                        watches.of(code, windows, store)));
    }

    private void addRollUp(String code) {
        RollUpStore store = rollUpStores.computeIfAbsent(code, key -> new InMemoryRollUpStore());
        rollUps.put(
                code,
                new RollUp(
                        code, reference, windows, publishing, generation, store, new RollUpRows()));
    }

    /** The same stores under another reference, as after a restart; has told nothing yet. */
    public Province restartedWith(Reference changed) {
        Province restarted =
                new Province(
                        changed, publishing, generation + 1, communeStores, rollUpStores, watches);
        restarted.communes.values().forEach(commune -> commune.recount(reference));
        return restarted;
    }

    public void receive(FeedRecord record) {
        communes.get(record.communeCode()).receive(record);
    }

    /** As the job does it: what figures need not wait for comes last. */
    public void advance(long clock) {
        communes.values().forEach(commune -> commune.advanceFigures(clock));
        rollUps.values().forEach(rollUp -> rollUp.advance(clock));
        communes.values().forEach(Commune::followUp);
        requireNothingLeft(clock);
    }

    /** Who asks for its next moment and goes there must get on, or it would ask for ever. */
    private void requireNothingLeft(long clock) {
        communes.forEach((code, commune) -> requireAhead(code, commune.nextMoment(), clock));
        rollUps.forEach((code, rollUp) -> requireAhead(code, rollUp.nextMoment(), clock));
    }

    private static void requireAhead(String code, long nextMoment, long clock) {
        if (nextMoment <= clock) {
            throw new AssertionError(
                    code + " still asks for " + nextMoment + " at the clock " + clock);
        }
    }

    public void close() {
        communes.values().forEach(Commune::close);
        rollUps.values().forEach(RollUp::close);
    }

    public List<KpiRow> rows() {
        return rows;
    }

    public List<Rejection> rejections() {
        return rejections;
    }

    public Map<String, DossierView> views() {
        return views;
    }

    /** The starts of the hours that communes no longer tell. */
    public List<Long> expired() {
        return expired;
    }

    public Commune commune(String code) {
        return communes.get(code);
    }

    /** A commune's gauge at a whole minute, by all that is applied. */
    public long gauge(String code, Gauge gauge, long minute) {
        return gauges.get(code).at(minute)[gauge.ordinal()];
    }

    /** The first instant whose gauges a commune still keeps; MIN_VALUE if it froze none. */
    public long gaugesKeptFrom(String code) {
        long day = communes.get(code).head().clock().keptFromDay();
        return day == CommuneHead.NEVER ? Long.MIN_VALUE : windows.startOf((int) day);
    }

    /** The books of all communes together. */
    public Conservation conservation() {
        Conservation sum = new Conservation();
        communes.values().forEach(commune -> sum.add(commune.head().conservation()));
        return sum;
    }

    /** The lines of a replay's table, in order. */
    public List<String> table() {
        ZoneId zone = reference.jurisdiction().zone();
        return rows.stream().sorted(KpiTable.order()).map(row -> KpiTable.line(row, zone)).toList();
    }

    /** Of each window the row told last, hours and NOW aside, empty ones left out. */
    public Map<String, KpiRow> lastRows() {
        Map<String, KpiRow> last = new TreeMap<>();
        for (KpiRow row : rows) {
            if (row.window().type() != WindowType.HOUR && row.window().type() != WindowType.NOW) {
                last.put(row.scopeCode() + " " + row.window(), row);
            }
        }
        return last;
    }

    /** All rows that a reader may show once an epoch is closed and none after it. */
    public Map<String, KpiRow> shownIn(long epoch) {
        Map<String, KpiRow> shown = new TreeMap<>();
        for (KpiRow row : rows) {
            if (row.epoch() <= epoch) {
                shown.put(row.scopeCode() + " " + row.window(), row);
            }
        }
        return shown;
    }

    private final class Answers implements CommuneAnswers {
        private final String communeCode;

        Answers(String communeCode) {
            this.communeCode = communeCode;
        }

        @Override
        public void row(KpiRow row) {
            rows.add(row);
        }

        @Override
        public void expired(Window hour, long epoch) {
            expired.add(hour.start());
        }

        @Override
        public void change(TallyChange change) {
            for (String ancestor : reference.units().ancestors(communeCode)) {
                rollUps.get(ancestor).receive(change);
            }
        }

        @Override
        public void view(DossierView view, long epoch) {
            views.put(view.dossierId(), view);
        }

        @Override
        public void gone(String dossierId, long epoch) {
            views.remove(dossierId);
        }

        @Override
        public void rejected(Rejection rejection) {
            rejections.add(rejection);
        }
    }

    private final class RollUpRows implements RollUpAnswers {
        @Override
        public void row(KpiRow row) {
            rows.add(row);
        }

        @Override
        public void expired(Window hour, long epoch) {}
    }
}
