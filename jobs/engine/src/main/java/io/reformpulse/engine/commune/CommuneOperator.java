package io.reformpulse.engine.commune;

import io.reformpulse.domain.commune.Commune;
import io.reformpulse.domain.commune.CommuneWatch;
import io.reformpulse.domain.commune.Reference;
import io.reformpulse.domain.intake.Conservation;
import io.reformpulse.domain.intake.FeedRecord;
import io.reformpulse.domain.kpi.Windows;
import io.reformpulse.engine.intake.Account;
import io.reformpulse.engine.intake.IntakeMetrics;
import io.reformpulse.engine.intake.RawRecord;
import io.reformpulse.engine.publish.OutputTopics;
import io.reformpulse.engine.publish.RejectionEncoder;
import io.reformpulse.engine.publish.RowEncoder;
import io.reformpulse.engine.publish.SideOutputs;
import io.reformpulse.engine.publish.ViewEncoder;
import io.reformpulse.engine.rollup.UnitChange;
import io.reformpulse.engine.scope.ScopeOperator;
import io.reformpulse.engine.scope.ScopeSettings;
import io.reformpulse.engine.state.CachedCommuneStore;
import io.reformpulse.engine.state.CommuneBacking;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.flink.metrics.Counter;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.streaming.api.operators.TwoInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Everything of each commune in one keyed step: it holds records until the clock passes them, lets
 * the domain apply and publish, and sends the answers on. Its second input are the targets, known
 * to every subtask; their watermark comes once they are all read, and holds the clock until then.
 */
public final class CommuneOperator extends ScopeOperator<CommuneScope, UnitChange>
        implements TwoInputStreamOperator<FeedRecord, RawRecord, UnitChange> {
    private static final long serialVersionUID = 1L;

    private final OutputTopics topics;
    private transient Reference reference;
    private transient Windows windows;
    private transient CommuneBacking backing;
    private transient RejectionEncoder rejections;
    private transient TargetVersions targets;
    private transient Reference earlierReference;
    private transient Set<String> recounted;
    private transient CommuneBooks books;
    private transient Conservation closed;
    private transient long behindClock;
    private transient Counter behindCounter;

    public CommuneOperator(ScopeSettings settings, OutputTopics topics) {
        super(settings);
        this.topics = topics;
    }

    @Override
    public void initializeState(StateInitializationContext context) throws Exception {
        super.initializeState(context);
        targets = new TargetVersions(context.getOperatorStateStore());
        earlierReference =
                EarlierReference.replace(context.getOperatorStateStore(), settings().reference());
    }

    @Override
    protected void prepare() {
        reference = settings().loadReference();
        windows = new Windows(reference.calendar());
        backing = CommuneBacking.of(getKeyedStateStore(), budget());
        rejections = new RejectionEncoder(topics.rejectedStore());
        books = new CommuneBooks();
        books.expose(getMetricGroup());
        closed = new Conservation();
        recounted = new HashSet<>();
        behindCounter = getMetricGroup().counter(IntakeMetrics.BEHIND_CLOCK);
    }

    @Override
    protected CommuneScope load(String code) throws Exception {
        CachedCommuneStore store = new CachedCommuneStore(code, backing);
        String scopeType = reference.units().scopeType(code);
        CommuneOutputs outputs =
                new CommuneOutputs(
                        reference.units().ancestors(code),
                        new RowEncoder(scopeType, code, topics.kpiPartitions(), generation()),
                        new ViewEncoder(code, topics.dossierPartitions(), generation()),
                        rejections,
                        output);
        Commune commune =
                new Commune(
                        code,
                        reference,
                        windows,
                        settings().publishing(),
                        generation(),
                        store,
                        outputs,
                        CommuneWatch.NONE);
        if (earlierReference != null && recounted.add(code)) {
            commune.recount(earlierReference);
        }
        return new CommuneScope(commune, store);
    }

    @Override
    protected List<String> codes() {
        return reference.units().communes();
    }

    @Override
    public void processElement1(StreamRecord<FeedRecord> element) throws Exception {
        FeedRecord record = element.getValue();
        CommuneScope commune = scope(record.communeCode());
        if (record.arrivedAt() <= watermark() && isTime(watermark())) {
            // Behind the clock: the commune must have come as far before it can tell.
            commune.advance(watermark() + 1);
            behindCounter.inc();
        }
        commune.receive(record);
        touched(record.communeCode());
    }

    @Override
    public void processElement2(StreamRecord<RawRecord> element) throws Exception {
        targets.add(element.getValue().bytes());
    }

    @Override
    protected void stored(String code, CommuneScope commune) {
        books.update(code, commune.head().conservation());
    }

    @Override
    protected void closed(CommuneScope commune) {
        closed.add(commune.head().conservation());
        behindClock += commune.head().clock().behindClock();
    }

    @Override
    public void finish() throws Exception {
        super.finish();
        if (!settings().publishing().isLive()) {
            output.collect(
                    SideOutputs.ACCOUNTS, new StreamRecord<>(Account.of(closed, behindClock)));
        }
    }
}
