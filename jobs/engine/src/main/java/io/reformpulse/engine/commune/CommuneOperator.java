package io.reformpulse.engine.commune;

import io.reformpulse.domain.alert.CommuneAlerts;
import io.reformpulse.domain.alert.rate.RateCriteria;
import io.reformpulse.domain.commune.Commune;
import io.reformpulse.domain.commune.Reference;
import io.reformpulse.domain.intake.Conservation;
import io.reformpulse.domain.intake.FeedRecord;
import io.reformpulse.domain.intake.Provenance;
import io.reformpulse.domain.intake.RejectReason;
import io.reformpulse.domain.intake.Rejection;
import io.reformpulse.domain.kpi.Windows;
import io.reformpulse.engine.intake.Account;
import io.reformpulse.engine.intake.IntakeMetrics;
import io.reformpulse.engine.intake.RawRecord;
import io.reformpulse.engine.intake.RejectionCounters;
import io.reformpulse.engine.publish.OutputTopics;
import io.reformpulse.engine.publish.RejectionEncoder;
import io.reformpulse.engine.publish.RowEncoder;
import io.reformpulse.engine.publish.SideOutputs;
import io.reformpulse.engine.publish.ViewEncoder;
import io.reformpulse.engine.rollup.SummedChanges;
import io.reformpulse.engine.rollup.UnitChange;
import io.reformpulse.engine.rule.RuledOperator;
import io.reformpulse.engine.scope.ScopeSettings;
import io.reformpulse.engine.state.AlertBacking;
import io.reformpulse.engine.state.CachedAlertStore;
import io.reformpulse.engine.state.CachedCommuneStore;
import io.reformpulse.engine.state.CommuneBacking;
import java.util.List;
import org.apache.flink.metrics.Counter;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Everything of each commune in one keyed step: it holds records until the clock passes them, lets
 * the domain apply, judge and publish, and sends the answers on.
 */
public final class CommuneOperator extends RuledOperator<CommuneScope, FeedRecord, UnitChange> {
    private static final long serialVersionUID = 1L;

    private final OutputTopics topics;
    private transient Reference reference;
    private transient Windows windows;
    private transient CommuneBacking backing;
    private transient AlertBacking alertBacking;
    private transient RateCriteria criteria;
    private transient RejectionEncoder rejections;
    private transient Reference earlierReference;
    private transient boolean begun;
    private transient long watchedFrom;
    private transient SummedChanges above;
    private transient StreamRecord<UnitChange> reused;
    private transient CommuneBooks books;
    private transient CommuneProgress progress;
    private transient RejectionCounters rejected;
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
        earlierReference =
                EarlierReference.replace(context.getOperatorStateStore(), settings().reference());
    }

    @Override
    protected void prepare() {
        reference = settings().loadReference();
        windows = new Windows(reference.calendar());
        backing = CommuneBacking.of(getKeyedStateStore(), budget());
        alertBacking = AlertBacking.of(getKeyedStateStore(), budget());
        criteria = new RateCriteria();
        rejections = new RejectionEncoder(topics.rejectedStore());
        above = new SummedChanges();
        reused = new StreamRecord<>(null);
        output = new BeforeWatermarks<>(output, this::sendAbove);
        books = new CommuneBooks();
        books.expose(getMetricGroup());
        progress = new CommuneProgress(getProcessingTimeService().getCurrentProcessingTime());
        progress.expose(getMetricGroup());
        rejected = RejectionCounters.in(getMetricGroup());
        closed = new Conservation();
        watchedFrom = Long.MAX_VALUE;
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
                        rejected,
                        above,
                        output);
        CachedAlertStore alertStore = new CachedAlertStore(alertBacking);
        CommuneAlerts alerts =
                new CommuneAlerts(
                        code,
                        reference,
                        windows,
                        criteria,
                        book(),
                        store,
                        alertStore,
                        outputs::news,
                        outputs::figures);
        Commune commune =
                new Commune(
                        code,
                        reference,
                        windows,
                        publishing(),
                        generation(),
                        store,
                        outputs,
                        alerts);
        if (earlierReference != null) {
            commune.recount(earlierReference);
        }
        return new CommuneScope(commune, store, alerts, alertStore);
    }

    @Override
    protected List<String> codes() {
        return reference.units().communes();
    }

    @Override
    public void processElement1(StreamRecord<FeedRecord> element) throws Exception {
        FeedRecord record = element.getValue();
        CommuneScope commune = scope(record.communeCode());
        if (record.arrivedAt() > watermark() || !isTime(watermark())) {
            commune.receive(record);
            touchedUntil(record.communeCode(), record.arrivedAt() + 1);
            return;
        }
        // Behind the clock: the commune must have come as far before it can tell.
        commune.advance(watermark() + 1);
        behindCounter.inc();
        commune.receive(record);
        touched(record.communeCode());
    }

    private void sendAbove() {
        above.drainTo(change -> output.collect(reused.replace(change)));
    }

    @Override
    public void prepareSnapshotPreBarrier(long checkpointId) throws Exception {
        sendAbove();
        super.prepareSnapshotPreBarrier(checkpointId);
    }

    /** Every subtask reads it, but one is enough to tell. */
    @Override
    protected void refused(RawRecord target, String sentence) {
        if (getRuntimeContext().getTaskInfo().getIndexOfThisSubtask() == 0) {
            Provenance from =
                    new Provenance(
                            target.bytes(), target.topic(), target.partition(), target.offset());
            Rejection rejection =
                    new Rejection(
                            RejectReason.INVALID_FIELD,
                            sentence,
                            from,
                            null,
                            null,
                            target.arrivedAt(),
                            1);
            rejected.count(rejection.reason(), 1);
            output.collect(
                    SideOutputs.REJECTED, new StreamRecord<>(rejections.rejected(rejection)));
        }
    }

    /** The feed's first word of time tells every commune when its watch begins at the latest. */
    @Override
    public void processWatermark1(Watermark mark) throws Exception {
        if (watchedFrom == Long.MAX_VALUE && isTime(mark.getTimestamp())) {
            watchedFrom =
                    Math.min(settings().feedStart().earliestArrival(), mark.getTimestamp() + 1);
        }
        super.processWatermark1(mark);
    }

    @Override
    public void processWatermark(Watermark mark) throws Exception {
        if (isTime(mark.getTimestamp())) {
            begin();
        }
        super.processWatermark(mark);
        if (isTime(mark.getTimestamp())) {
            progress.asOf(mark.getTimestamp() + 1);
        }
    }

    @Override
    public void notifyCheckpointComplete(long checkpointId) throws Exception {
        super.notifyCheckpointComplete(checkpointId);
        progress.checkpointed(getProcessingTimeService().getCurrentProcessingTime());
    }

    /** Before the clock moves for the first time, every commune begins, whether it sends or not. */
    private void begin() throws Exception {
        if (begun) {
            return;
        }
        begun = true;
        for (String code : ownCodes()) {
            setCurrentKey(code);
            CommuneScope commune = scope(code);
            commune.begin(
                    windows.midnightAtOrBefore(Math.min(watchedFrom, commune.firstArrival())));
            touched(code);
        }
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
        if (!begun) {
            // Rules that came after all records held the clock, which then went to the end at once.
            watchedFrom = Math.min(watchedFrom, settings().feedStart().earliestArrival());
            if (watchedFrom != Long.MAX_VALUE) {
                begin();
            }
        }
        super.finish();
        sendAbove();
        if (!settings().isLive()) {
            output.collect(
                    SideOutputs.ACCOUNTS, new StreamRecord<>(Account.of(closed, behindClock)));
        }
    }
}
