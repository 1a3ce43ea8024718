package io.reformpulse.domain.alert;

import io.reformpulse.domain.alert.news.AlertNews;
import io.reformpulse.domain.alert.rate.RateCriteria;
import io.reformpulse.domain.alert.rule.Rule;
import io.reformpulse.domain.alert.rule.RuleBook;
import io.reformpulse.domain.alert.rule.RuleVersion;
import io.reformpulse.domain.commune.CommuneStore;
import io.reformpulse.domain.commune.CommuneWatch;
import io.reformpulse.domain.commune.Province;
import io.reformpulse.domain.commune.Publishing;
import io.reformpulse.domain.commune.Reference;
import io.reformpulse.domain.commune.SmallProvince;
import io.reformpulse.domain.intake.FeedRecord;
import io.reformpulse.domain.kpi.Windows;
import io.reformpulse.domain.unit.Unit;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A small province whose units, of whatever level, are all watched by the same rules. */
public final class WatchedProvince {
    private static final Reference REFERENCE = SmallProvince.reference();
    private static final ZoneId ZONE = REFERENCE.jurisdiction().zone();

    private final RateCriteria criteria = new RateCriteria();
    private final Map<String, InMemoryAlertStore> stores = new HashMap<>();
    private final Map<String, CommuneAlerts> alerts = new TreeMap<>();
    private final List<AlertNews> news = new ArrayList<>();
    private final Map<String, InMemoryUnitAlertStore> unitStores = new HashMap<>();
    private final Map<String, UnitAlerts> units = new TreeMap<>();
    private final Publishing publishing;
    private RuleBook book;
    private Province province;

    WatchedProvince(Rule... rules) {
        this(List.of(rules), Publishing.live(60_000));
    }

    public WatchedProvince(List<Rule> rules, Publishing publishing) {
        this.publishing = publishing;
        book = RuleBook.of(rules);
        province = new Province(REFERENCE, publishing, this::watch);
        watchUnits();
    }

    private void watchUnits() {
        for (Unit unit : REFERENCE.units().all()) {
            if (!REFERENCE.units().isCommune(unit.code())) {
                units.put(
                        unit.code(),
                        new UnitAlerts(
                                unit.code(),
                                REFERENCE,
                                new Windows(REFERENCE.calendar()),
                                criteria,
                                book,
                                unitStores.computeIfAbsent(
                                        unit.code(), code -> new InMemoryUnitAlertStore()),
                                news::add));
            }
        }
    }

    private void share(FigureChange change) {
        units.get(change.unitCode()).receive(change);
    }

    private CommuneWatch watch(String code, Windows windows, CommuneStore store) {
        InMemoryAlertStore alertStore =
                stores.computeIfAbsent(code, key -> new InMemoryAlertStore());
        CommuneAlerts watch =
                new CommuneAlerts(
                        code,
                        REFERENCE,
                        windows,
                        criteria,
                        book,
                        store,
                        alertStore,
                        news::add,
                        this::share);
        alerts.put(code, watch);
        return watch;
    }

    public WatchedProvince receive(FeedRecord... records) {
        List.of(records).forEach(province::receive);
        return this;
    }

    WatchedProvince begin(String local) {
        alerts.values().forEach(watch -> watch.begin(Records.at(local)));
        return this;
    }

    WatchedProvince advance(String local) {
        return advance(Records.at(local));
    }

    public WatchedProvince advance(long clock) {
        province.advance(clock);
        units.values().forEach(unit -> unit.advance(Math.min(clock, publishing.asOf())));
        return this;
    }

    /** Writes the rules known so far and others. */
    WatchedProvince write(RuleVersion rule, String local) {
        book = book.plus(rule);
        alerts.values().forEach(watch -> watch.write(book, Records.at(local)));
        units.values().forEach(unit -> unit.write(book));
        return this;
    }

    public void close() {
        province.close();
        units.values().forEach(unit -> unit.advance(publishing.asOf()));
    }

    /** Writes the state, forgets everything else and goes on. */
    void restart() {
        stores.replaceAll((code, store) -> store.readBack());
        unitStores.replaceAll((code, store) -> store.readBack());
        province = province.restartedWith(REFERENCE);
        watchUnits();
    }

    /** What it publishes. */
    public Province province() {
        return province;
    }

    public List<AlertNews> news() {
        return news;
    }

    InMemoryAlertStore store(String code) {
        return stores.get(code);
    }

    /** Lines such as "2024-03-13T00:00 overdue OPENED WARNING d1", of commune C1. */
    List<String> told() {
        return told("C1");
    }

    /** The same of any unit. */
    List<String> told(String unitCode) {
        return news.stream()
                .filter(one -> one.scope().code().equals(unitCode))
                .map(WatchedProvince::line)
                .toList();
    }

    static String line(AlertNews one) {
        return Instant.ofEpochMilli(one.at()).atZone(ZONE).toLocalDateTime()
                + " "
                + one.rule().id()
                + " "
                + one.transition()
                + " "
                + one.severity()
                + (one.dossierId() == null ? "" : " " + one.dossierId());
    }
}
