package io.reformpulse.benchmarks.table;

import java.nio.ByteBuffer;

/** What every contestant counts of a commune on a local day. Mutable; adds up in any order. */
public final class DayFigures {
    private static final int LENGTH = 6;

    public long received;
    public long ended;
    public long onTime;
    public long handlingMillis;
    public long ratings;
    public long satisfied;

    public void add(DayFigures other) {
        received += other.received;
        ended += other.ended;
        onTime += other.onTime;
        handlingMillis += other.handlingMillis;
        ratings += other.ratings;
        satisfied += other.satisfied;
    }

    public boolean isZero() {
        return received == 0 && ended == 0 && ratings == 0;
    }

    public byte[] toBytes() {
        return ByteBuffer.allocate(LENGTH * Long.BYTES)
                .putLong(received)
                .putLong(ended)
                .putLong(onTime)
                .putLong(handlingMillis)
                .putLong(ratings)
                .putLong(satisfied)
                .array();
    }

    public static DayFigures of(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        DayFigures figures = new DayFigures();
        figures.received = in.getLong();
        figures.ended = in.getLong();
        figures.onTime = in.getLong();
        figures.handlingMillis = in.getLong();
        figures.ratings = in.getLong();
        figures.satisfied = in.getLong();
        return figures;
    }

    @Override
    public String toString() {
        return received
                + ","
                + ended
                + ","
                + onTime
                + ","
                + handlingMillis
                + ","
                + ratings
                + ","
                + satisfied;
    }
}
