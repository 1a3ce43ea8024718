package io.reformpulse.engine.intake;

import io.reformpulse.domain.commune.Reference;
import io.reformpulse.domain.intake.Admission;
import io.reformpulse.domain.intake.Conservation;
import io.reformpulse.domain.intake.FeedRecord;
import io.reformpulse.domain.intake.Outcome;
import io.reformpulse.domain.intake.Provenance;
import io.reformpulse.domain.intake.RejectReason;
import io.reformpulse.domain.intake.Rejection;
import io.reformpulse.domain.intake.Topic;
import io.reformpulse.engine.publish.RejectedStore;
import io.reformpulse.engine.publish.RejectionEncoder;
import io.reformpulse.engine.publish.SideOutputs;
import io.reformpulse.engine.scope.ScopeSettings;
import java.time.Instant;
import java.util.Map;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Reads raw records: what can be read and passes the stateless checks goes on to its commune, the
 * rest to a side output. Counts all it read, with its checkpoints.
 */
public final class DecodeOperator extends AbstractStreamOperator<FeedRecord>
        implements OneInputStreamOperator<RawRecord, FeedRecord> {
    private static final long serialVersionUID = 1L;

    private final ScopeSettings settings;
    private final Decoding decoding;
    private final RejectedStore rejectedStore;
    private transient Map<String, FeedDecoder> decoders;
    private transient RejectionEncoder encoder;
    private transient ReadBooks books;
    private transient RejectionCounters rejections;
    private transient StreamRecord<FeedRecord> reused;

    public DecodeOperator(ScopeSettings settings, Decoding decoding, RejectedStore rejectedStore) {
        this.settings = settings;
        this.decoding = decoding;
        this.rejectedStore = rejectedStore;
    }

    @Override
    public void initializeState(StateInitializationContext context) throws Exception {
        super.initializeState(context);
        books = ReadBooks.restore(context.getOperatorStateStore());
    }

    @Override
    public void open() throws Exception {
        super.open();
        Reference reference = settings.loadReference();
        decoders = decoding.decoders(reference.units());
        encoder = new RejectionEncoder(rejectedStore);
        reused = new StreamRecord<>(null);
        rejections = RejectionCounters.in(getMetricGroup());
        books.expose(getMetricGroup());
    }

    @Override
    public void processElement(StreamRecord<RawRecord> element) {
        RawRecord raw = element.getValue();
        Admission admission =
                raw.ahead()
                        ? ahead(raw)
                        : Decoding.of(decoders, raw.topic())
                                .decode(
                                        raw.bytes(),
                                        raw.topic(),
                                        raw.partition(),
                                        raw.offset(),
                                        raw.arrivedAt());
        if (admission.isAdmitted()) {
            FeedRecord record = admission.admitted();
            books.read(raw, record.topic(), 0);
            output.collect(reused.replace(record, record.arrivedAt()));
            return;
        }
        Rejection rejection = admission.rejected();
        books.read(raw, rejection.topic(), 1);
        rejections.count(rejection.reason(), 1);
        output.collect(SideOutputs.REJECTED, new StreamRecord<>(encoder.rejected(rejection)));
    }

    private static Admission ahead(RawRecord raw) {
        return Admission.of(
                new Rejection(
                        RejectReason.FUTURE,
                        "It is stamped "
                                + Instant.ofEpochMilli(raw.arrivedAt())
                                + ", which is yet to come; set the sender's clock.",
                        new Provenance(raw.bytes(), raw.topic(), raw.partition(), raw.offset()),
                        ReadBooks.topicOf(raw.topic()),
                        null,
                        raw.arrivedAt(),
                        1));
    }

    @Override
    public void snapshotState(StateSnapshotContext context) throws Exception {
        super.snapshotState(context);
        books.store();
    }

    @Override
    public void finish() throws Exception {
        if (!settings.isLive()) {
            Conservation outcomes = new Conservation();
            for (Topic topic : Topic.values()) {
                outcomes.add(topic, Outcome.REJECTED, books.rejected(topic));
            }
            long[] read = books.readByTopic();
            output.collect(
                    SideOutputs.ACCOUNTS,
                    new StreamRecord<>(new Account(read, outcomes.toArray(), books.untold(), 0)));
        }
        super.finish();
    }
}
