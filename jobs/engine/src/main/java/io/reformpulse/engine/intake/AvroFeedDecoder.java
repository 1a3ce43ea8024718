package io.reformpulse.engine.intake;

import io.reformpulse.domain.intake.Admission;
import io.reformpulse.domain.intake.FeedDraft;
import io.reformpulse.domain.intake.Provenance;
import io.reformpulse.domain.intake.RejectReason;
import io.reformpulse.domain.intake.StatelessChecks;
import io.reformpulse.domain.intake.Topic;
import io.reformpulse.engine.wire.FeedDrafts;
import io.reformpulse.schemas.NotDecodable;
import io.reformpulse.schemas.SingleObject;

/** Reads the records of one input topic. Not thread-safe: one per reader. */
public final class AvroFeedDecoder implements FeedDecoder {
    private static final byte[] NOTHING = {};

    private final Topic topic;
    private final StatelessChecks checks;
    private final FeedDraft draft = new FeedDraft();

    public AvroFeedDecoder(Topic topic, StatelessChecks checks) {
        this.topic = topic;
        this.checks = checks;
    }

    @Override
    public Admission decode(byte[] raw, String source, int partition, long offset, long arrivedAt) {
        byte[] bytes = raw == null ? NOTHING : raw;
        Provenance provenance = new Provenance(bytes, source, partition, offset);
        String tooLong = UndecodableRecord.lengthObjection(bytes);
        if (tooLong != null) {
            return UndecodableRecord.because(
                    RejectReason.UNDECODABLE, tooLong, provenance, topic, arrivedAt);
        }
        try {
            draft.clear();
            fill(bytes);
        } catch (NotDecodable e) {
            return UndecodableRecord.because(
                    reason(e.why()), e.getMessage(), provenance, topic, arrivedAt);
        }
        FeedDrafts.arrived(draft, arrivedAt);
        return checks.check(draft, provenance);
    }

    private void fill(byte[] bytes) throws NotDecodable {
        switch (topic) {
            case DOSSIER -> FeedDrafts.fill(draft, SingleObject.DOSSIER_EVENT.decode(bytes));
            case RATING -> FeedDrafts.fill(draft, SingleObject.RATING_EVENT.decode(bytes));
            case HEARTBEAT -> FeedDrafts.fill(draft, SingleObject.HEARTBEAT.decode(bytes));
        }
    }

    private static RejectReason reason(NotDecodable.Cause why) {
        return switch (why) {
            case WRONG_MARKER -> RejectReason.WRONG_MARKER;
            case UNKNOWN_FINGERPRINT -> RejectReason.UNKNOWN_FINGERPRINT;
            case MALFORMED -> RejectReason.UNDECODABLE;
        };
    }
}
