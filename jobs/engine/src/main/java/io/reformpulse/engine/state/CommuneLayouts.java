package io.reformpulse.engine.state;

import io.reformpulse.domain.dossier.DossierFile;
import io.reformpulse.domain.kpi.ExactCounts;
import io.reformpulse.domain.rating.LooseRating;

/** How the entries of one commune are read and written. */
final class CommuneLayouts {
    private static final int FILE_BYTES = 200;
    private static final int EVENT_BYTES = 220;
    private static final int RATING_BYTES = 400;

    /** The late counts of windows, of a commune or a unit above. */
    static final EntryCache.Layout<String, ExactCounts> LATE =
            EntryCache.Layout.of(
                    ExactCountsCodec::read,
                    ExactCountsCodec::write,
                    counts -> Long.BYTES * ExactCounts.LENGTH);

    private CommuneLayouts() {}

    record Dossiers(String communeCode) implements EntryCache.Layout<String, DossierFile> {
        @Override
        public DossierFile read(String dossierId, byte[] stored) {
            return DossierFileCodec.read(communeCode, dossierId, stored);
        }

        @Override
        public void write(String dossierId, DossierFile file, ByteWriter out) {
            DossierFileCodec.write(file, out);
        }

        @Override
        public int bytes(DossierFile file) {
            int events = file.events().all().size() + file.ratings().all().size();
            return FILE_BYTES + EVENT_BYTES * Math.max(events, 1);
        }
    }

    record LooseRatings(String communeCode) implements EntryCache.Layout<String, LooseRating> {
        @Override
        public LooseRating read(String eventId, byte[] stored) {
            return LooseRatingCodec.read(communeCode, stored);
        }

        @Override
        public void write(String eventId, LooseRating rating, ByteWriter out) {
            LooseRatingCodec.write(communeCode, rating, out);
        }

        @Override
        public int bytes(LooseRating rating) {
            return RATING_BYTES;
        }
    }
}
