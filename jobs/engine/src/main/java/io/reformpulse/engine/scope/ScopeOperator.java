package io.reformpulse.engine.scope;

import io.reformpulse.domain.commune.Publishing;
import io.reformpulse.engine.state.CacheBudget;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.TaskInfo;
import org.apache.flink.runtime.state.KeyGroupRangeAssignment;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.runtime.state.VoidNamespaceSerializer;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.InternalTimer;
import org.apache.flink.streaming.api.operators.InternalTimerService;
import org.apache.flink.streaming.api.operators.Triggerable;
import org.apache.flink.streaming.api.watermark.Watermark;

/**
 * A step keyed by unit code whose units each follow the clock by one timer of their own. Units live
 * on the heap and are written back before each barrier; what they read of their state makes room.
 *
 * @param <S> what is kept of one unit
 */
public abstract class ScopeOperator<S extends Scope, OUT> extends AbstractStreamOperator<OUT>
        implements Triggerable<String, VoidNamespace> {
    private static final long serialVersionUID = 1L;
    private static final long NO_TIMER = Long.MAX_VALUE;

    private final ScopeSettings settings;
    private transient Map<String, Slot<S>> slots;
    private transient List<Slot<S>> changed;
    private transient List<Slot<S>> advanced;
    private transient InternalTimerService<VoidNamespace> timers;
    private transient CacheBudget budget;
    private transient long generation;
    private transient Publishing publishing;

    protected ScopeOperator(ScopeSettings settings) {
        this.settings = settings;
    }

    private static final class Slot<S> {
        final String code;
        final S scope;
        long timer = NO_TIMER;
        boolean changed;

        Slot(String code, S scope) {
            this.code = code;
            this.scope = scope;
        }
    }

    /** Makes a unit from its state; its code is the current key. */
    protected abstract S load(String code) throws Exception;

    /** The codes of all units that this step is for. */
    protected abstract List<String> codes();

    @Override
    public void initializeState(StateInitializationContext context) throws Exception {
        super.initializeState(context);
        generation =
                Generation.claim(
                        context,
                        getRuntimeContext(),
                        settings.generationFloor(),
                        getProcessingTimeService().getCurrentProcessingTime());
        publishing = settings.publishing(BacklogClaim.claim(context, settings.backlog()));
    }

    /** Seeds every unit of this subtask, so that one which never sends has a state and a clock. */
    @Override
    public void open() throws Exception {
        super.open();
        slots = new HashMap<>();
        changed = new ArrayList<>();
        advanced = new ArrayList<>();
        budget = new CacheBudget(settings.cacheBytes());
        timers = getInternalTimerService("clock", VoidNamespaceSerializer.INSTANCE, this);
        prepare();
        for (String code : ownCodes()) {
            setCurrentKey(code);
            Slot<S> slot = slot(code);
            stored(code, slot.scope);
            touched(slot);
            makeRoom();
        }
    }

    /** Called once, before any unit is loaded. */
    protected abstract void prepare() throws Exception;

    /** The codes of the units of this subtask. */
    protected final List<String> ownCodes() {
        TaskInfo task = getRuntimeContext().getTaskInfo();
        List<String> own = new ArrayList<>();
        for (String code : codes()) {
            int owner =
                    KeyGroupRangeAssignment.assignKeyToParallelOperator(
                            code,
                            task.getMaxNumberOfParallelSubtasks(),
                            task.getNumberOfParallelSubtasks());
            if (owner == task.getIndexOfThisSubtask()) {
                own.add(code);
            }
        }
        return own;
    }

    protected final ScopeSettings settings() {
        return settings;
    }

    protected final CacheBudget budget() {
        return budget;
    }

    /** The restart generation, the first part of every revision. */
    protected final long generation() {
        return generation;
    }

    /** Which epochs there are, the same after every restart. */
    protected final Publishing publishing() {
        return publishing;
    }

    /** The unit of the current key; call {@link #touched} when done with it. */
    protected final S scope(String code) throws Exception {
        return slot(code).scope;
    }

    /** To be called after each change of the current key's unit. */
    protected final void touched(String code) throws Exception {
        touched(slot(code));
        makeRoom();
    }

    /**
     * The same after a change that lets the current key's unit have something to do at an instant
     * of the clock, and changes nothing of what it has to do otherwise.
     */
    protected final void touchedUntil(String code, long moment) throws Exception {
        Slot<S> slot = slot(code);
        note(slot);
        setTimer(slot, Math.min(slot.timer, moment - 1));
        makeRoom();
    }

    private Slot<S> slot(String code) throws Exception {
        Slot<S> slot = slots.get(code);
        if (slot == null) {
            slot = new Slot<>(code, load(code));
            slots.put(code, slot);
        }
        return slot;
    }

    private void touched(Slot<S> slot) {
        note(slot);
        long next = slot.scope.nextMoment();
        // A watermark w says that everything before w + 1 is known.
        setTimer(slot, next == Long.MAX_VALUE ? NO_TIMER : next - 1);
    }

    private void note(Slot<S> slot) {
        if (!slot.changed) {
            slot.changed = true;
            changed.add(slot);
        }
    }

    private void setTimer(Slot<S> slot, long timer) {
        if (timer == slot.timer) {
            return;
        }
        if (slot.timer != NO_TIMER) {
            timers.deleteEventTimeTimer(VoidNamespace.INSTANCE, slot.timer);
        }
        if (timer != NO_TIMER) {
            timers.registerEventTimeTimer(VoidNamespace.INSTANCE, timer);
        }
        slot.timer = timer;
    }

    @Override
    public void onEventTime(InternalTimer<String, VoidNamespace> timer) throws Exception {
        Slot<S> slot = slot(timer.getKey());
        if (slot.timer == timer.getTimestamp()) {
            slot.timer = NO_TIMER;
        }
        if (isTime(timers.currentWatermark())) {
            slot.scope.advance(timers.currentWatermark() + 1);
            advanced.add(slot);
            touched(slot);
            makeRoom();
        }
    }

    /**
     * The last watermark of a source that ended goes no further: the next step would take it for
     * the word that all was told, but {@link #finish} is still to tell what no time has passed for.
     */
    @Override
    public void processWatermark(Watermark mark) throws Exception {
        if (isTime(mark.getTimestamp())) {
            super.processWatermark(mark);
            followUp();
        }
    }

    private void followUp() throws Exception {
        for (Slot<S> slot : advanced) {
            setCurrentKey(slot.code);
            if (slot.scope.followUp()) {
                touched(slot);
            }
        }
        advanced.clear();
    }

    /** The watermark that a source sends when it ends is no time: nothing may come of it. */
    protected static boolean isTime(long watermark) {
        return watermark != Long.MIN_VALUE
                && watermark < Watermark.MAX_WATERMARK.getTimestamp() - 1;
    }

    /** The watermark as it stands. */
    protected final long watermark() {
        return timers.currentWatermark();
    }

    @Override
    public void onProcessingTime(InternalTimer<String, VoidNamespace> timer) {
        throw new IllegalStateException("No timer of this step runs on processing time.");
    }

    @Override
    public void prepareSnapshotPreBarrier(long checkpointId) throws Exception {
        for (Slot<S> slot : changed) {
            setCurrentKey(slot.code);
            slot.scope.flush();
            stored(slot.code, slot.scope);
            slot.changed = false;
        }
        changed.clear();
    }

    private void makeRoom() throws Exception {
        if (!budget.isSpent()) {
            return;
        }
        Object key = getCurrentKey();
        for (Slot<S> slot : slots.values()) {
            setCurrentKey(slot.code);
            slot.scope.turnOver();
        }
        budget.turnedOver();
        setCurrentKey(key);
    }

    /** Ends a replay: every unit of this subtask closes its books and tells its figures. */
    @Override
    public void finish() throws Exception {
        if (!settings.isLive()) {
            for (String code : ownCodes()) {
                setCurrentKey(code);
                Slot<S> slot = slot(code);
                slot.scope.close();
                closed(slot.scope);
                touched(slot);
                makeRoom();
            }
        }
        super.finish();
    }

    /** Called when a unit was written back. */
    protected void stored(String code, S scope) {}

    /** Called in a replay once each unit is closed. */
    protected void closed(S scope) {}
}
