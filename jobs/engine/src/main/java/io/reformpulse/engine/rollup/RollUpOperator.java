package io.reformpulse.engine.rollup;

import io.reformpulse.domain.alert.UnitAlerts;
import io.reformpulse.domain.alert.news.AlertNews;
import io.reformpulse.domain.alert.rate.RateCriteria;
import io.reformpulse.domain.commune.Reference;
import io.reformpulse.domain.commune.RollUp;
import io.reformpulse.domain.commune.RollUpAnswers;
import io.reformpulse.domain.kpi.KpiRow;
import io.reformpulse.domain.kpi.Window;
import io.reformpulse.domain.kpi.Windows;
import io.reformpulse.domain.unit.Unit;
import io.reformpulse.engine.intake.RawRecord;
import io.reformpulse.engine.publish.AlertEncoder;
import io.reformpulse.engine.publish.Outbound;
import io.reformpulse.engine.publish.RowEncoder;
import io.reformpulse.engine.publish.SideOutputs;
import io.reformpulse.engine.rule.RuledOperator;
import io.reformpulse.engine.scope.ScopeSettings;
import io.reformpulse.engine.state.CachedRollUpStore;
import io.reformpulse.engine.state.CachedUnitAlertStore;
import io.reformpulse.engine.state.RollUpBacking;
import io.reformpulse.engine.state.UnitAlertBacking;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * The units above the communes: each adds up the changes of all communes below it, publishes its
 * own rows, and is judged by rules of its own. Keyed by the unit's code.
 */
public final class RollUpOperator extends RuledOperator<UnitScope, UnitChange, Outbound> {
    private static final long serialVersionUID = 1L;

    private final int partitions;
    private transient Reference reference;
    private transient Windows windows;
    private transient RollUpBacking backing;
    private transient UnitAlertBacking alertBacking;
    private transient RateCriteria criteria;
    private transient StreamRecord<Outbound> reused;

    /**
     * @param partitions of the topic that the rows go to
     */
    public RollUpOperator(ScopeSettings settings, int partitions) {
        super(settings);
        this.partitions = partitions;
    }

    @Override
    protected void prepare() {
        reference = settings().loadReference();
        windows = new Windows(reference.calendar());
        backing = RollUpBacking.of(getKeyedStateStore(), budget());
        alertBacking = UnitAlertBacking.of(getKeyedStateStore(), budget());
        criteria = new RateCriteria();
        reused = new StreamRecord<>(null);
    }

    @Override
    protected UnitScope load(String code) throws Exception {
        CachedRollUpStore store = new CachedRollUpStore(backing);
        RollUpAnswers answers = new Answers(code);
        RollUp rollUp =
                new RollUp(code, reference, windows, publishing(), generation(), store, answers);
        CachedUnitAlertStore alertStore = new CachedUnitAlertStore(alertBacking);
        UnitAlerts alerts =
                new UnitAlerts(code, reference, windows, criteria, book(), alertStore, this::tell);
        return new UnitScope(rollUp, store, alerts, alertStore, settings().asOf());
    }

    private void tell(AlertNews news) {
        output.collect(SideOutputs.ALERTS, reused.replace(AlertEncoder.news(news)));
    }

    /** The communes' step reads the same targets and has told it. */
    @Override
    protected void refused(RawRecord target, String sentence) {}

    @Override
    protected List<String> codes() {
        List<String> codes = new ArrayList<>();
        for (Unit unit : reference.units().all()) {
            if (!reference.units().isCommune(unit.code())) {
                codes.add(unit.code());
            }
        }
        return codes;
    }

    @Override
    public void processElement1(StreamRecord<UnitChange> element) throws Exception {
        UnitChange arrived = element.getValue();
        scope(arrived.unitCode()).receive(arrived);
        touched(arrived.unitCode());
    }

    private final class Answers implements RollUpAnswers {
        private final RowEncoder rows;

        Answers(String code) {
            String scopeType = reference.units().scopeType(code);
            rows = new RowEncoder(scopeType, code, partitions, generation());
        }

        @Override
        public void row(KpiRow row) {
            output.collect(reused.replace(rows.row(row)));
        }

        @Override
        public void expired(Window hour, long epoch) {
            output.collect(reused.replace(rows.expired(hour, epoch)));
        }
    }
}
