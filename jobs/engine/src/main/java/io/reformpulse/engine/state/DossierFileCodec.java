package io.reformpulse.engine.state;

import io.reformpulse.domain.dossier.Arrival;
import io.reformpulse.domain.dossier.DossierEvent;
import io.reformpulse.domain.dossier.DossierFile;
import io.reformpulse.domain.dossier.EventSet;
import io.reformpulse.domain.rating.RatingEvent;
import java.util.ArrayList;
import java.util.List;

/**
 * A {@link DossierFile} under its key (commune, dossier).
 *
 * <p>Version 1: version; bits (1 tombstone, 2 and 4 a conflict among events, ratings); of a file
 * that is no tombstone the number of events, each as {@link EventCodec} writes it followed by
 * arrivedAt since occurredAt; the number of ratings, likewise.
 */
final class DossierFileCodec {
    private static final int VERSION = 1;
    private static final int TOMBSTONE = 1;
    private static final int EVENTS_CONFLICT = 2;
    private static final int RATINGS_CONFLICT = 4;

    /** What most times are told against, so that the first of a file is short too: 2020-01-01. */
    static final long TIMES_FROM = 1_577_836_800_000L;

    private DossierFileCodec() {}

    static void write(DossierFile file, ByteWriter out) {
        out.writeByte(VERSION);
        out.writeByte(
                (file.isTombstone() ? TOMBSTONE : 0)
                        | (file.events().conflict() ? EVENTS_CONFLICT : 0)
                        | (file.ratings().conflict() ? RATINGS_CONFLICT : 0));
        if (file.isTombstone()) {
            return;
        }
        EventCodec codec = new EventCodec(file.communeCode(), file.dossierId(), TIMES_FROM);
        List<Arrival<DossierEvent>> events = file.events().all();
        out.writeVar(events.size());
        for (Arrival<DossierEvent> arrival : events) {
            codec.write(arrival.event(), out);
            out.writeSigned(arrival.arrivedAt() - arrival.event().occurredAt());
        }
        List<Arrival<RatingEvent>> ratings = file.ratings().all();
        out.writeVar(ratings.size());
        for (Arrival<RatingEvent> arrival : ratings) {
            codec.write(arrival.event(), out);
            out.writeSigned(arrival.arrivedAt() - arrival.event().occurredAt());
        }
    }

    static DossierFile read(String communeCode, String dossierId, byte[] bytes) {
        return StoredBytes.read(
                "A dossier", VERSION, bytes, in -> readWhole(communeCode, dossierId, in));
    }

    private static DossierFile readWhole(String communeCode, String dossierId, ByteReader in) {
        int bits = in.readByte();
        if ((bits & TOMBSTONE) != 0) {
            return DossierFile.tombstone(communeCode, dossierId);
        }
        EventCodec codec = new EventCodec(communeCode, dossierId, TIMES_FROM);
        int eventCount = in.readSize();
        List<Arrival<DossierEvent>> events = new ArrayList<>(eventCount);
        for (int i = 0; i < eventCount; i++) {
            DossierEvent event = codec.readDossierEvent(in);
            events.add(new Arrival<>(event, event.occurredAt() + in.readSigned()));
        }
        int ratingCount = in.readSize();
        List<Arrival<RatingEvent>> ratings = new ArrayList<>(ratingCount);
        for (int i = 0; i < ratingCount; i++) {
            RatingEvent event = codec.readRatingEvent(in);
            ratings.add(new Arrival<>(event, event.occurredAt() + in.readSigned()));
        }
        return DossierFile.of(
                communeCode,
                dossierId,
                EventSet.of(events, (bits & EVENTS_CONFLICT) != 0),
                EventSet.of(ratings, (bits & RATINGS_CONFLICT) != 0));
    }
}
