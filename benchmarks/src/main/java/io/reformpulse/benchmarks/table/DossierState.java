package io.reformpulse.benchmarks.table;

import io.reformpulse.schemas.DossierEvent;
import java.nio.ByteBuffer;

/**
 * What a plain program keeps of a dossier: its receipt, its due as pauses moved it, and its pauses
 * so far. Right only while events come once and in order, as in a plain year. Mutable.
 */
public final class DossierState {
    private static final int LENGTH = 4;

    private long receivedAt;
    private long due;
    private long pausedAt;
    private long pausedMillis;

    /** Takes the next event; adds what it counts to the figures of its day. */
    public void apply(DossierEvent event, DayFigures figures) {
        long at = event.getOccurredAt();
        switch (event.getType()) {
            case RECEIVED -> {
                receivedAt = at;
                due = event.getDueAt();
                figures.received++;
            }
            case SUPPLEMENT_REQUESTED -> pausedAt = at;
            case SUPPLEMENT_RECEIVED -> {
                pausedMillis += at - pausedAt;
                due += pausedAt <= due ? at - pausedAt : 0;
            }
            case RESOLVED -> {
                figures.ended++;
                figures.onTime += at <= due ? 1 : 0;
                figures.handlingMillis += at - receivedAt - pausedMillis;
            }
            default -> {}
        }
    }

    public byte[] toBytes() {
        return ByteBuffer.allocate(LENGTH * Long.BYTES)
                .putLong(receivedAt)
                .putLong(due)
                .putLong(pausedAt)
                .putLong(pausedMillis)
                .array();
    }

    /**
     * @param bytes null for a dossier that is new
     */
    public static DossierState of(byte[] bytes) {
        DossierState state = new DossierState();
        if (bytes != null) {
            ByteBuffer in = ByteBuffer.wrap(bytes);
            state.receivedAt = in.getLong();
            state.due = in.getLong();
            state.pausedAt = in.getLong();
            state.pausedMillis = in.getLong();
        }
        return state;
    }
}
