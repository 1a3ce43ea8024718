package io.reformpulse.engine.state;

import io.reformpulse.domain.dossier.DossierFile;
import io.reformpulse.domain.kpi.ExactCounts;
import io.reformpulse.domain.rating.LooseRating;

/** How the entries of one commune are read and written. */
final class CommuneLayouts {
    private static final int FILE_BYTES = 200;
    private static final int EVENT_BYTES = 220;
    private static final int RATING_BYTES = 400;

    private CommuneLayouts() {}

    record Dossiers(CommuneBacking backing, String communeCode)
            implements EntryCache.Layout<String, DossierFile> {
        @Override
        public DossierFile load(String dossierId) throws Exception {
            byte[] bytes = backing.dossiers().get(dossierId);
            return bytes == null ? null : DossierFileCodec.read(communeCode, dossierId, bytes);
        }

        @Override
        public void write(DossierFile file, ByteWriter out) {
            DossierFileCodec.write(file, out);
        }

        @Override
        public int bytes(DossierFile file) {
            int events = file.events().all().size() + file.ratings().all().size();
            return FILE_BYTES + EVENT_BYTES * Math.max(events, 1);
        }
    }

    record LooseRatings(CommuneBacking backing, String communeCode)
            implements EntryCache.Layout<String, LooseRating> {
        @Override
        public LooseRating load(String eventId) throws Exception {
            byte[] bytes = backing.looseRatings().get(eventId);
            return bytes == null ? null : LooseRatingCodec.read(communeCode, bytes);
        }

        @Override
        public void write(LooseRating rating, ByteWriter out) {
            LooseRatingCodec.write(communeCode, rating, out);
        }

        @Override
        public int bytes(LooseRating rating) {
            return RATING_BYTES;
        }
    }

    record Late(CommuneBacking backing) implements EntryCache.Layout<String, ExactCounts> {
        @Override
        public ExactCounts load(String window) throws Exception {
            byte[] bytes = backing.late().get(window);
            return bytes == null ? null : ExactCountsCodec.read(bytes);
        }

        @Override
        public void write(ExactCounts counts, ByteWriter out) {
            ExactCountsCodec.write(counts, out);
        }

        @Override
        public int bytes(ExactCounts counts) {
            return Long.BYTES * ExactCounts.LENGTH;
        }
    }
}
