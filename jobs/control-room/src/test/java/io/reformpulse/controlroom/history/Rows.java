package io.reformpulse.controlroom.history;

import io.reformpulse.schemas.KpiUpdate;
import io.reformpulse.schemas.WindowStatus;
import io.reformpulse.schemas.WindowType;
import java.time.Instant;

/** Rows as tests need them: who, when, which revision, and one figure to tell them apart. */
public final class Rows {
    public static final long MIDNIGHT = Instant.parse("2024-03-04T17:00:00Z").toEpochMilli();
    public static final long HOUR = 3_600_000;
    public static final long DAY = 24 * HOUR;

    private Rows() {}

    public static KpiUpdate day(String scope, long start, long asOf, long epoch, long received) {
        return row(scope, WindowType.DAY, start, asOf, 1, epoch, received);
    }

    public static KpiUpdate now(String scope, long asOf, long epoch, long received) {
        return row(scope, WindowType.NOW, null, asOf, 1, epoch, received);
    }

    public static KpiUpdate row(
            String scope,
            WindowType window,
            Long start,
            long asOf,
            long generation,
            long epoch,
            long received) {
        return KpiUpdate.newBuilder()
                .setScopeType("COMMUNE")
                .setScopeCode(scope)
                .setWindowType(window)
                .setWindowStart(start)
                .setWindowEnd(start == null ? null : start + DAY)
                .setStatus(WindowStatus.PROVISIONAL)
                .setAsOf(asOf)
                .setGeneration(generation)
                .setEpoch(epoch)
                .setReceived(received)
                .build();
    }
}
