package io.reformpulse.domain.alert;

import io.reformpulse.domain.alert.news.AlertNews;
import io.reformpulse.domain.alert.rate.RateCriteria;
import io.reformpulse.domain.alert.rule.Rule;
import io.reformpulse.domain.alert.rule.RuleBook;
import io.reformpulse.domain.commune.CommuneStore;
import io.reformpulse.domain.commune.CommuneWatch;
import io.reformpulse.domain.commune.Province;
import io.reformpulse.domain.commune.Publishing;
import io.reformpulse.domain.commune.Reference;
import io.reformpulse.domain.commune.SmallProvince;
import io.reformpulse.domain.intake.FeedRecord;
import io.reformpulse.domain.kpi.Windows;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A small province whose communes are all watched by the same rules. */
final class WatchedProvince {
    private static final Reference REFERENCE = SmallProvince.reference();
    private static final ZoneId ZONE = REFERENCE.jurisdiction().zone();

    private final RateCriteria criteria = new RateCriteria();
    private final Map<String, InMemoryAlertStore> stores = new HashMap<>();
    private final Map<String, CommuneAlerts> alerts = new TreeMap<>();
    private final List<AlertNews> news = new ArrayList<>();
    private final List<FigureChange> shared = new ArrayList<>();
    private RuleBook book;
    private Province province;

    WatchedProvince(Rule... rules) {
        this(List.of(rules), Publishing.live(60_000));
    }

    WatchedProvince(List<Rule> rules, Publishing publishing) {
        book = RuleBook.of(rules);
        province = new Province(REFERENCE, publishing, this::watch);
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
                        shared::add);
        alerts.put(code, watch);
        return watch;
    }

    WatchedProvince receive(FeedRecord... records) {
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

    WatchedProvince advance(long clock) {
        province.advance(clock);
        return this;
    }

    /** Writes the rules known so far and others. */
    WatchedProvince write(Rule rule, String local) {
        book = book.plus(rule);
        alerts.values().forEach(watch -> watch.write(book, Records.at(local)));
        return this;
    }

    void close() {
        province.close();
    }

    /** Writes the state, forgets everything else and goes on. */
    void restart() {
        stores.replaceAll((code, store) -> store.readBack());
        province = province.restartedWith(REFERENCE);
    }

    List<AlertNews> news() {
        return news;
    }

    InMemoryAlertStore store(String code) {
        return stores.get(code);
    }

    /** Lines such as "2024-03-13T00:00 overdue OPENED WARNING d1", of commune C1. */
    List<String> told() {
        return news.stream()
                .filter(one -> one.scope().code().equals("C1"))
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
