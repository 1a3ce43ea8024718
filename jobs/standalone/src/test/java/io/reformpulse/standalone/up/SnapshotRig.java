package io.reformpulse.standalone.up;

import io.reformpulse.delivery.alert.Severity;
import io.reformpulse.schemas.KpiUpdate;
import io.reformpulse.schemas.WindowStatus;
import io.reformpulse.schemas.WindowType;
import io.reformpulse.standalone.deliver.DeliveryNote;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** A moment to be shown, of which a test says what matters to it. */
final class SnapshotRig {
    static final long AS_OF = Instant.parse("2023-03-08T02:30:00Z").toEpochMilli();
    static final Snapshot.Alerts QUIET = new Snapshot.Alerts(Map.of(), 0, List.of());

    private SnapshotRig() {}

    static Snapshot with(Snapshot.Alerts alerts, DeliveryNote delivery) {
        return with(alerts, delivery, null);
    }

    static Snapshot with(Snapshot.Alerts alerts, DeliveryNote delivery, String room) {
        KpiUpdate now = row(WindowType.NOW);
        now.setOpen(4L);
        now.setPaused(0L);
        now.setOverdue(1L);
        now.setDueSoonDay(2L);
        return new Snapshot(
                AS_OF,
                7,
                row(WindowType.DAY),
                row(WindowType.YEAR),
                now,
                Collections.nCopies(10, new Snapshot.CommuneLine("02734", "Quang Kim", now, null)),
                alerts,
                delivery,
                room,
                0,
                0,
                100,
                false);
    }

    static Snapshot.Alerts alerts(int shown) {
        return new Snapshot.Alerts(
                Map.of(Severity.CRITICAL, 2L, Severity.WARNING, 1_001L),
                31,
                Collections.nCopies(
                        shown,
                        new Snapshot.AlertLine(
                                AS_OF, Severity.CRITICAL, "Quang Kim", "80.0 % on time.")));
    }

    private static KpiUpdate row(WindowType type) {
        return KpiUpdate.newBuilder()
                .setScopeType("TINH")
                .setScopeCode("10")
                .setWindowType(type)
                .setWindowStart(null)
                .setWindowEnd(null)
                .setStatus(WindowStatus.PROVISIONAL)
                .setAsOf(AS_OF)
                .setGeneration(1)
                .setEpoch(7)
                .build();
    }
}
