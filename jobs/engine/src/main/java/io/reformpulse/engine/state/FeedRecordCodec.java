package io.reformpulse.engine.state;

import io.reformpulse.domain.dossier.DossierEvent;
import io.reformpulse.domain.intake.FeedRecord;
import io.reformpulse.domain.intake.Heartbeat;
import io.reformpulse.domain.intake.Provenance;
import io.reformpulse.domain.intake.Topic;
import io.reformpulse.domain.rating.RatingEvent;

/**
 * A {@link FeedRecord} on its way to its commune, and while it is held there.
 *
 * <p>Version 1: version; topic; arrivedAt; commune; the event (of a dossier event its dossier, of a
 * rating its dossier, nullable, before it, as {@link EventCodec} writes them; of a heartbeat sentAt
 * since arrivedAt, sequence, both numbers sent plus one or 0); provenance: topic, partition,
 * offset, raw bytes.
 */
public final class FeedRecordCodec implements Codec<FeedRecord> {
    private static final int VERSION = 1;
    private static final Topic[] TOPICS = Topic.values();

    @Override
    public void write(FeedRecord record, ByteWriter out) {
        out.writeByte(VERSION);
        out.writeByte(record.topic().ordinal());
        out.writeSigned(record.arrivedAt());
        out.writeText(record.communeCode());
        switch (record.topic()) {
            case DOSSIER -> {
                DossierEvent event = record.dossier();
                out.writeText(event.dossierId());
                codec(record, event.dossierId()).write(event, out);
            }
            case RATING -> {
                RatingEvent event = record.rating();
                out.writeNullable(event.dossierId());
                codec(record, event.dossierId()).write(event, out);
            }
            case HEARTBEAT -> writeHeartbeat(record.heartbeat(), record.arrivedAt(), out);
        }
        Provenance provenance = record.provenance();
        out.writeText(provenance.topic());
        out.writeSigned(provenance.partition());
        out.writeSigned(provenance.offset());
        out.writeBytes(provenance.raw());
    }

    private static EventCodec codec(FeedRecord record, String dossierId) {
        return new EventCodec(record.communeCode(), dossierId, record.arrivedAt());
    }

    private static void writeHeartbeat(Heartbeat heartbeat, long arrivedAt, ByteWriter out) {
        out.writeSigned(heartbeat.sentAt() - arrivedAt);
        out.writeSigned(heartbeat.sequence());
        writeSent(heartbeat.dossiersSent(), out);
        writeSent(heartbeat.ratingsSent(), out);
    }

    private static void writeSent(Integer sent, ByteWriter out) {
        out.writeByte(sent == null ? 0 : 1);
        if (sent != null) {
            out.writeSigned(sent);
        }
    }

    @Override
    public FeedRecord read(ByteReader in) {
        in.readVersion(VERSION, "A record held");
        Topic topic = TOPICS[in.readByte()];
        long arrivedAt = in.readSigned();
        String commune = in.readCode();
        DossierEvent dossier = null;
        RatingEvent rating = null;
        Heartbeat heartbeat = null;
        switch (topic) {
            case DOSSIER -> {
                String dossierId = in.readText();
                dossier = new EventCodec(commune, dossierId, arrivedAt).readDossierEvent(in);
            }
            case RATING -> {
                String dossierId = in.readNullable();
                rating = new EventCodec(commune, dossierId, arrivedAt).readRatingEvent(in);
            }
            case HEARTBEAT ->
                    heartbeat =
                            new Heartbeat(
                                    commune,
                                    arrivedAt + in.readSigned(),
                                    in.readSigned(),
                                    readSent(in),
                                    readSent(in));
        }
        String source = in.readCode();
        int partition = Math.toIntExact(in.readSigned());
        long offset = in.readSigned();
        Provenance provenance = new Provenance(in.readBytes(), source, partition, offset);
        return new FeedRecord(topic, dossier, rating, heartbeat, arrivedAt, provenance);
    }

    private static Integer readSent(ByteReader in) {
        return in.readByte() == 0 ? null : Integer.valueOf(Math.toIntExact(in.readSigned()));
    }
}
