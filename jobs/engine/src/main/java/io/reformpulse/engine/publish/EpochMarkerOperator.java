package io.reformpulse.engine.publish;

import io.reformpulse.domain.commune.Publishing;
import io.reformpulse.engine.scope.BacklogClaim;
import io.reformpulse.engine.scope.Generation;
import io.reformpulse.engine.scope.ScopeSettings;
import io.reformpulse.schemas.EpochMarker;
import io.reformpulse.schemas.SingleObject;
import io.reformpulse.schemas.Topics;
import java.nio.charset.StandardCharsets;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Passes the rows of some output partitions on and closes each epoch in them, once the clock says
 * that all its rows have passed. A replay has no epochs to close: it ends.
 */
public final class EpochMarkerOperator extends AbstractStreamOperator<Outbound>
        implements OneInputStreamOperator<Outbound, Outbound> {
    private static final long serialVersionUID = 1L;
    private static final long NONE = Long.MIN_VALUE;

    private final ScopeSettings settings;
    private final int partitions;
    private transient Publishing publishing;
    private transient long generation;
    private transient long closed;

    /**
     * @param partitions of the output topic; partition p belongs to the subtask p modulo all
     */
    public EpochMarkerOperator(ScopeSettings settings, int partitions) {
        this.settings = settings;
        this.partitions = partitions;
    }

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

    @Override
    public void open() throws Exception {
        super.open();
        closed = NONE;
    }

    @Override
    public void processElement(StreamRecord<Outbound> row) {
        output.collect(row);
    }

    @Override
    public void processWatermark(Watermark mark) throws Exception {
        if (publishing.isLive()
                && mark.getTimestamp() < Watermark.MAX_WATERMARK.getTimestamp() - 1) {
            long epoch = publishing.lastEndedBy(mark.getTimestamp() + 1);
            if (epoch > closed) {
                closed = epoch;
                close(epoch);
            }
        }
        super.processWatermark(mark);
    }

    private void close(long epoch) {
        int all = getRuntimeContext().getTaskInfo().getNumberOfParallelSubtasks();
        int own = getRuntimeContext().getTaskInfo().getIndexOfThisSubtask();
        for (int partition = own; partition < partitions; partition += all) {
            EpochMarker marker =
                    EpochMarker.newBuilder()
                            .setGeneration(generation)
                            .setEpoch(epoch)
                            .setPartition(partition)
                            .setAsOf(publishing.endOf(epoch))
                            .build();
            byte[] key = Topics.markerKey(partition).getBytes(StandardCharsets.UTF_8);
            byte[] value = SingleObject.EPOCH_MARKER.encode(marker);
            output.collect(
                    new StreamRecord<>(new Outbound(partition, key, value, generation, epoch)));
        }
    }
}
