package io.reformpulse.engine.file;

import io.reformpulse.domain.dossier.DossierEvent;
import io.reformpulse.domain.intake.FeedRecord;
import io.reformpulse.domain.intake.Heartbeat;
import io.reformpulse.domain.rating.RatingEvent;
import it.unimi.dsi.fastutil.longs.Long2LongOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongIterator;

/**
 * When each event or heartbeat first arrived, so that a copy that comes later moves no clock. Told
 * apart by a 64-bit hash of the id: 16 to 32 bytes each, and a mix-up once in some million files.
 */
final class FirstArrivals {
    /** What {@link #newest} says of no records. */
    static final long NONE = Long.MIN_VALUE;

    private static final long FNV_START = 0xCBF29CE484222325L;
    private static final long FNV_PRIME = 0x100000001B3L;

    private final Long2LongOpenHashMap firstById = new Long2LongOpenHashMap();

    FirstArrivals() {
        firstById.defaultReturnValue(Long.MAX_VALUE);
    }

    void add(FeedRecord record) {
        long id = identity(record);
        if (record.arrivedAt() < firstById.get(id)) {
            firstById.put(id, record.arrivedAt());
        }
    }

    /** The latest of the first arrivals, epoch milliseconds, or {@link #NONE}. */
    long newest() {
        long newest = NONE;
        for (LongIterator arrivals = firstById.values().iterator(); arrivals.hasNext(); ) {
            newest = Math.max(newest, arrivals.nextLong());
        }
        return newest;
    }

    private static long identity(FeedRecord record) {
        long hash = hash(FNV_START, record.topic().name());
        return mixed(
                switch (record.topic()) {
                    case DOSSIER -> {
                        DossierEvent event = record.dossier();
                        yield id(hash, event.communeCode(), event.dossierId(), event.eventId());
                    }
                    case RATING -> {
                        RatingEvent event = record.rating();
                        yield id(hash, event.communeCode(), event.dossierId(), event.eventId());
                    }
                    case HEARTBEAT -> {
                        Heartbeat beat = record.heartbeat();
                        yield (hash(hash, beat.communeCode()) ^ beat.sequence()) * FNV_PRIME;
                    }
                });
    }

    private static long id(long start, String commune, String dossier, String event) {
        return hash(hash(hash(start, commune), dossier), event);
    }

    /** Ends every text with a value that no character has, so that no two triples run together. */
    private static long hash(long start, String text) {
        long hash = start;
        if (text != null) {
            for (int i = 0; i < text.length(); i++) {
                hash = (hash ^ text.charAt(i)) * FNV_PRIME;
            }
        }
        return (hash ^ (text == null ? 0x20000 : 0x10000)) * FNV_PRIME;
    }

    private static long mixed(long hash) {
        long h = (hash ^ (hash >>> 33)) * 0xFF51AFD7ED558CCDL;
        h = (h ^ (h >>> 33)) * 0xC4CEB9FE1A85EC53L;
        return h ^ (h >>> 33);
    }
}
