package io.reformpulse.engine.state;

import io.reformpulse.domain.kpi.ExactCounts;
import io.reformpulse.domain.rating.LooseRating;

/** How the entries of one commune are read and written. */
final class CommuneLayouts {
    private static final int RATING_BYTES = 400;

    /** Values that are kept as they are stored. */
    static final EntryCache.Layout<String, byte[]> BYTES =
            EntryCache.Layout.of(
                    stored -> stored, (value, out) -> out.append(value), value -> value.length);

    /** The late counts of windows, of a commune or a unit above. */
    static final EntryCache.Layout<String, ExactCounts> LATE =
            EntryCache.Layout.of(
                    ExactCountsCodec::read,
                    ExactCountsCodec::write,
                    counts -> Long.BYTES * ExactCounts.LENGTH);

    private CommuneLayouts() {}

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
