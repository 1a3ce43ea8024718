package io.reformpulse.engine.state;

import io.reformpulse.domain.dossier.Arrival;
import io.reformpulse.domain.rating.LooseRating;
import io.reformpulse.domain.rating.RatingEvent;

/**
 * A {@link LooseRating} under its key (commune, event id).
 *
 * <p>Version 1: version; bits (1 it came, 2 conflict); namers; if it came, the rating as {@link
 * EventCodec} writes it and arrivedAt since occurredAt.
 */
final class LooseRatingCodec {
    private static final int VERSION = 1;
    private static final int CAME = 1;
    private static final int CONFLICT = 2;

    private LooseRatingCodec() {}

    static void write(String communeCode, LooseRating rating, ByteWriter out) {
        Arrival<RatingEvent> content = rating.content();
        out.writeByte(VERSION);
        out.writeByte((content != null ? CAME : 0) | (rating.conflict() ? CONFLICT : 0));
        out.writeSigned(rating.namers());
        if (content != null) {
            RatingEvent event = content.event();
            new EventCodec(communeCode, null, DossierFileCodec.TIMES_FROM).write(event, out);
            out.writeSigned(content.arrivedAt() - event.occurredAt());
        }
    }

    static LooseRating read(String communeCode, byte[] bytes) {
        return StoredBytes.read(
                "A rating without a dossier", VERSION, bytes, in -> readWhole(communeCode, in));
    }

    private static LooseRating readWhole(String communeCode, ByteReader in) {
        int bits = in.readByte();
        int namers = Math.toIntExact(in.readSigned());
        Arrival<RatingEvent> content = null;
        if ((bits & CAME) != 0) {
            EventCodec codec = new EventCodec(communeCode, null, DossierFileCodec.TIMES_FROM);
            RatingEvent event = codec.readRatingEvent(in);
            content = new Arrival<>(event, event.occurredAt() + in.readSigned());
        }
        return LooseRating.of(content, namers, (bits & CONFLICT) != 0);
    }
}
