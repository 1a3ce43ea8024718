package io.reformpulse.engine.state;

import io.reformpulse.domain.alert.AlertStore;
import io.reformpulse.domain.alert.CommuneAlerts;
import io.reformpulse.domain.alert.FigureChange;
import io.reformpulse.domain.alert.LooseRules;
import io.reformpulse.domain.alert.UnitAlertStore;
import io.reformpulse.domain.alert.UnitAlerts;
import io.reformpulse.domain.alert.news.AlertNews;
import io.reformpulse.domain.alert.rate.RateCriteria;
import io.reformpulse.domain.alert.rule.RuleBook;
import io.reformpulse.domain.commune.Commune;
import io.reformpulse.domain.commune.CommuneAnswers;
import io.reformpulse.domain.commune.CommuneStore;
import io.reformpulse.domain.commune.Publishing;
import io.reformpulse.domain.commune.Reference;
import io.reformpulse.domain.commune.RollUp;
import io.reformpulse.domain.commune.RollUpAnswers;
import io.reformpulse.domain.commune.RollUpStore;
import io.reformpulse.domain.commune.TallyChange;
import io.reformpulse.domain.dossier.DossierView;
import io.reformpulse.domain.intake.FeedRecord;
import io.reformpulse.domain.intake.Rejection;
import io.reformpulse.domain.kpi.KpiRow;
import io.reformpulse.domain.kpi.Window;
import io.reformpulse.domain.kpi.Windows;
import io.reformpulse.domain.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All communes and roll-ups of a reference, watched by rules, over stores that may be closed and
 * opened again at any moment: what was not put is lost then.
 */
final class StoredProvince {
    /** Opens stores; each time a unit is asked for, all that was put before must be there. */
    interface Stores {
        CommuneStore commune(String code) throws Exception;

        AlertStore communeAlerts(String code) throws Exception;

        RollUpStore unit(String code) throws Exception;

        UnitAlertStore unitAlerts(String code) throws Exception;
    }

    static final RuleBook BOOK = RuleBook.of(LooseRules.all());

    private final Reference reference;
    private final Windows windows;
    private final Publishing publishing;
    private final Stores stores;
    private final Map<String, Commune> communes = new TreeMap<>();
    private final Map<String, RollUp> rollUps = new TreeMap<>();
    private final Map<String, UnitAlerts> unitAlerts = new TreeMap<>();
    private final RateCriteria criteria = new RateCriteria();
    private final List<AlertNews> news = new ArrayList<>();
    private final List<KpiRow> rows = new ArrayList<>();
    private final List<String> rejections = new ArrayList<>();
    private final Map<String, DossierView> views = new TreeMap<>();

    StoredProvince(Reference reference, Publishing publishing, Stores stores) throws Exception {
        this.reference = reference;
        this.windows = new Windows(reference.calendar());
        this.publishing = publishing;
        this.stores = stores;
        reopen();
    }

    /** Lets go of everything on the heap and reads it from the stores again. */
    void reopen() throws Exception {
        for (Unit unit : reference.units().all()) {
            reopen(unit.code());
        }
    }

    void reopen(String code) throws Exception {
        if (reference.units().isCommune(code)) {
            CommuneStore store = stores.commune(code);
            CommuneAlerts alerts =
                    new CommuneAlerts(
                            code,
                            reference,
                            windows,
                            criteria,
                            BOOK,
                            store,
                            stores.communeAlerts(code),
                            news::add,
                            this::share);
            communes.put(
                    code,
                    new Commune(
                            code,
                            reference,
                            windows,
                            publishing,
                            1,
                            store,
                            new Answers(code),
                            alerts));
        } else {
            unitAlerts.put(
                    code,
                    new UnitAlerts(
                            code,
                            reference,
                            windows,
                            criteria,
                            BOOK,
                            stores.unitAlerts(code),
                            news::add));
            rollUps.put(
                    code,
                    new RollUp(
                            code,
                            reference,
                            windows,
                            publishing,
                            1,
                            stores.unit(code),
                            new RollUpRows()));
        }
    }

    private void share(FigureChange change) {
        unitAlerts.get(change.unitCode()).receive(change);
    }

    void receive(FeedRecord record) {
        communes.get(record.communeCode()).receive(record);
    }

    void advance(long clock) {
        communes.values().forEach(commune -> commune.advance(clock));
        rollUps.values().forEach(rollUp -> rollUp.advance(clock));
        unitAlerts.values().forEach(unit -> unit.advance(Math.min(clock, publishing.asOf())));
    }

    void close() {
        communes.values().forEach(Commune::close);
        rollUps.values().forEach(RollUp::close);
        unitAlerts.values().forEach(unit -> unit.advance(publishing.asOf()));
    }

    List<AlertNews> news() {
        return news;
    }

    List<KpiRow> rows() {
        return rows;
    }

    List<String> rejections() {
        return rejections;
    }

    Map<String, DossierView> views() {
        return views;
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
        public void expired(Window hour, long epoch) {}

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
            rejections.add(rejection.message());
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
