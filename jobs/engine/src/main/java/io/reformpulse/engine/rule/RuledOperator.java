package io.reformpulse.engine.rule;

import io.reformpulse.domain.alert.rule.RuleBook;
import io.reformpulse.engine.intake.RawRecord;
import io.reformpulse.engine.scope.ScopeOperator;
import io.reformpulse.engine.scope.ScopeSettings;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.streaming.api.operators.TwoInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * A keyed step whose units are judged by rules. Its second input are the targets, known to every
 * subtask; their watermark comes once they are all read, and holds the clock until then. Rules that
 * come later are taken in between two steps of the clock.
 */
public abstract class RuledOperator<S extends RuledScope, IN, OUT> extends ScopeOperator<S, OUT>
        implements TwoInputStreamOperator<IN, RawRecord, OUT> {
    private static final long serialVersionUID = 1L;

    private transient TargetVersions targets;
    private transient boolean written;

    protected RuledOperator(ScopeSettings settings) {
        super(settings);
    }

    @Override
    public void initializeState(StateInitializationContext context) throws Exception {
        super.initializeState(context);
        targets = new TargetVersions(context.getOperatorStateStore());
    }

    /** The rules known so far. */
    protected final RuleBook book() {
        return targets.book();
    }

    @Override
    public final void processElement2(StreamRecord<RawRecord> element) throws Exception {
        RuleBook before = targets.book();
        String refused = targets.add(element.getValue().bytes());
        if (refused != null) {
            refused(element.getValue(), refused);
        }
        written |= !targets.book().equals(before);
    }

    /** Called with a record of the targets that is no version of a rule, and why. */
    protected abstract void refused(RawRecord target, String sentence);

    @Override
    public void processWatermark(Watermark mark) throws Exception {
        if (written) {
            written = false;
            for (String code : ownCodes()) {
                setCurrentKey(code);
                S scope = scope(code);
                if (isTime(watermark())) {
                    // One that slept must have come as far: what is written now says nothing of
                    // then.
                    scope.advance(watermark() + 1);
                }
                scope.write(book());
                touched(code);
            }
        }
        super.processWatermark(mark);
    }
}
