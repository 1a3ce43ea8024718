package io.reformpulse.engine.state;

import io.reformpulse.domain.commune.CommuneHead;
import io.reformpulse.domain.commune.PendingChange;
import io.reformpulse.domain.commune.RollUpHead;
import io.reformpulse.domain.commune.TallyChange;
import io.reformpulse.domain.dossier.Arrival;
import io.reformpulse.domain.dossier.Channel;
import io.reformpulse.domain.dossier.DossierEvent;
import io.reformpulse.domain.dossier.DossierFile;
import io.reformpulse.domain.dossier.EventType;
import io.reformpulse.domain.intake.FeedRecord;
import io.reformpulse.domain.intake.Heartbeat;
import io.reformpulse.domain.intake.Outcome;
import io.reformpulse.domain.intake.Provenance;
import io.reformpulse.domain.intake.Topic;
import io.reformpulse.domain.kpi.Flow;
import io.reformpulse.domain.kpi.Gauge;
import io.reformpulse.domain.kpi.Measure;
import io.reformpulse.domain.kpi.Pane;
import io.reformpulse.domain.kpi.Tally;
import io.reformpulse.domain.kpi.Window;
import io.reformpulse.domain.kpi.WindowTally;
import io.reformpulse.domain.kpi.WindowType;
import io.reformpulse.domain.rating.LooseRating;
import io.reformpulse.domain.rating.RatingChannel;
import io.reformpulse.domain.rating.RatingEvent;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One value of each stored type, with every field told. The golden bytes are of these values, so
 * they never change; a field that is added later needs a sample of its own.
 */
final class Samples {
    /** 2024-03-05 09:10 in Lào Cai. */
    static final long AT = 1_709_604_600_000L;

    static final Window MARCH =
            new Window(WindowType.MONTH, 1_709_226_000_000L, 1_711_904_400_000L);
    private static final long HOUR = 3_600_000;
    private static final long MINUTE = 60_000;
    private static final String COMMUNE = "02734";
    private static final String FIRST_ID = "0f8fad5b-d9cb-469f-a165-70867728950e";

    private Samples() {}

    static DossierFile dossierFile() {
        DossierFile file = DossierFile.create(COMMUNE, "H38-1");
        add(file, FIRST_ID, null, EventType.RECEIVED, 0, AT + 48 * HOUR, Channel.ONLINE, "o1");
        add(file, "H38-1/2", null, EventType.SUPPLEMENT_REQUESTED, HOUR, null, null, "o1");
        add(file, "e-3", null, EventType.SUPPLEMENT_RECEIVED, 2 * HOUR, null, Channel.POST, null);
        add(file, "e-4", "H38-1/2", EventType.RESOLVED, 3 * HOUR, null, Channel.COUNTER, "cán bộ");
        // The same id with another content: a conflict.
        add(file, "e-4", "H38-1/2", EventType.STOPPED, 3 * HOUR, null, Channel.COUNTER, "cán bộ");
        file.ratings().add(new Arrival<>(rating("r1", null, false, "H38-1"), AT + 5 * HOUR));
        file.ratings().add(new Arrival<>(rating("r2", "r1", true, "H38-1"), AT + 6 * HOUR));
        return file;
    }

    private static void add(
            DossierFile file,
            String eventId,
            String replaces,
            EventType type,
            long after,
            Long dueAt,
            Channel channel,
            String officer) {
        DossierEvent event =
                new DossierEvent(
                        eventId,
                        replaces,
                        type == EventType.SUPPLEMENT_RECEIVED,
                        "H38-1",
                        COMMUNE,
                        after < 2 * HOUR ? "1.001193" : "2.000635",
                        type,
                        AT + after,
                        dueAt,
                        channel,
                        officer);
        file.events().add(new Arrival<>(event, AT + after + 1_234));
    }

    static RatingEvent rating(String eventId, String replaces, boolean voided, String dossierId) {
        return new RatingEvent(
                eventId,
                replaces,
                voided,
                COMMUNE,
                dossierId,
                voided ? null : "1.001193",
                4,
                voided ? RatingChannel.PAPER : RatingChannel.QR,
                AT + 4 * HOUR,
                voided ? null : "b7");
    }

    static LooseRating looseRating() {
        return LooseRating.of(new Arrival<>(rating("r9", "r8", false, null), AT + 9), 2, true);
    }

    static FeedRecord dossierRecord() {
        DossierEvent event = dossierFile().events().all().get(0).event();
        return new FeedRecord(Topic.DOSSIER, event, null, null, AT + 7, provenance());
    }

    static FeedRecord ratingRecord() {
        RatingEvent event = rating("r9", "r8", false, null);
        return new FeedRecord(Topic.RATING, null, event, null, AT + 4 * HOUR - 3, provenance());
    }

    static FeedRecord heartbeat(long sequence, long arrivedAt) {
        Heartbeat heartbeat = new Heartbeat(COMMUNE, arrivedAt - 40, sequence, null, 12);
        return new FeedRecord(Topic.HEARTBEAT, null, null, heartbeat, arrivedAt, provenance());
    }

    private static Provenance provenance() {
        return new Provenance(new byte[] {(byte) 0xC3, 1, 0, -1}, "dossier-events", 5, 4_711);
    }

    static Pane pane() {
        Pane pane = new Pane();
        pane.add(AT - 10 * MINUTE, tally());
        Tally later = new Tally();
        later.add(Flow.RATINGS, 3);
        pane.add(AT + 50 * MINUTE, later);
        pane.add(AT / MINUTE, Gauge.OPEN, 2);
        pane.add(AT / MINUTE, Gauge.OVERDUE, -1);
        pane.add(AT / MINUTE + 61, Gauge.NO_DUE_PAUSED, 1);
        return pane;
    }

    private static Tally tally() {
        Tally tally = new Tally();
        tally.add(Flow.RECEIVED, 5);
        tally.add(Flow.LATE, -2);
        tally.add(Flow.TIME_SAVED_MILLIS, 123 * HOUR + 1);
        tally.add(Measure.HANDLING, 26 * HOUR, 2);
        tally.add(Measure.HANDLING, 5 * MINUTE + 17, 1);
        tally.add(Measure.OFFICE, 8 * HOUR, 3);
        return tally;
    }

    static WindowTally windowTally() {
        WindowTally tally = new WindowTally(tally());
        tally.addCarriedOver(11);
        tally.addDueSoonOffice(4);
        tally.addDueSoonDay(6);
        tally.addGauge(Gauge.OPEN, 14);
        tally.addGauge(Gauge.PAUSED_OVERDUE, -1);
        return tally;
    }

    static TallyChange tallyChange() {
        return new TallyChange(MARCH, AT / 1000, windowTally(), windowTally().exact());
    }

    private static Map<Window, PendingChange> pending() {
        Map<Window, PendingChange> pending = new LinkedHashMap<>();
        pending.put(MARCH, PendingChange.of(windowTally(), windowTally().exact()));
        pending.put(Window.NOW, PendingChange.none());
        return pending;
    }

    static CommuneHead communeHead() {
        CommuneHead head = new CommuneHead();
        head.clock().advance(AT + 1);
        head.clock().published(AT);
        head.clock().publishBy(AT + 1000);
        head.clock().froze(2022, 19_356);
        head.clock().heard(AT - 100);
        head.clock().cameBehind();
        head.line().add(19_356, Gauge.PAUSED, 7);
        head.line().freezeBefore(19_357);
        head.line().add(19_787, Gauge.OPEN, 3);
        head.line().add(19_790, Gauge.OVERDUE, -3);
        head.shown().gauges().put(MARCH, windowTally());
        head.pending().putAll(pending());
        head.ahead().put("H38-1", AT + 3 * HOUR);
        head.changedDossiers().put("H38-2", AT);
        head.conservation().add(Topic.DOSSIER, Outcome.APPLIED, 10);
        head.conservation().add(Topic.RATING, Outcome.SUPERSEDED, 1);
        head.heartbeats().add(-1);
        head.heartbeats().add(3);
        head.heartbeats().add(4);
        return head;
    }

    static RollUpHead rollUpHead() {
        RollUpHead head = new RollUpHead();
        head.clock().published(AT);
        head.clock().froze(2022, CommuneHead.NEVER);
        head.pending().put(AT / 1000 + 1, pending());
        head.pending().put(AT / 1000 + 2, pending());
        return head;
    }
}
