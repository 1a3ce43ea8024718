package io.reformpulse.engine.state;

import static io.reformpulse.engine.state.Samples.AT;

import io.reformpulse.domain.alert.AlertHead;
import io.reformpulse.domain.alert.FigureChange;
import io.reformpulse.domain.alert.Severity;
import io.reformpulse.domain.alert.UnitAlertHead;
import io.reformpulse.domain.alert.feed.ClockDay;
import io.reformpulse.domain.alert.feed.FeedBook;
import io.reformpulse.domain.alert.feed.LagDay;
import io.reformpulse.domain.alert.feed.UsualHours;
import io.reformpulse.domain.alert.incident.CaseKey;
import io.reformpulse.domain.alert.incident.Signal;
import io.reformpulse.domain.alert.incident.SignalDay;
import io.reformpulse.domain.alert.incident.ToldIncident;
import io.reformpulse.domain.alert.rate.RateState;
import io.reformpulse.domain.alert.rate.RateTrack;
import io.reformpulse.domain.alert.rate.ToldRate;
import io.reformpulse.domain.kpi.Ratio;
import io.reformpulse.domain.kpi.Tally;
import java.util.List;
import java.util.TreeMap;

/** What {@link Samples} is of figures, of alerts. */
final class AlertSamples {
    private static final long HOUR = 3_600_000;
    private static final long DAY = 24 * HOUR;

    private AlertSamples() {}

    static AlertHead alertHead() {
        byte[] seen = new byte[UsualHours.HOURS];
        byte[] active = new byte[UsualHours.HOURS];
        seen[8] = 15;
        active[8] = 7;
        seen[167] = 1;
        FeedBook feed =
                new FeedBook(
                        new UsualHours(seen, active, 511, 12), AT - DAY, AT, FeedBook.NEVER, AT);
        feed.lags().put("arrival-lag", new LagDay(19_787, 40, 33));
        feed.clocks().put("clock-wrong", new ClockDay(19_787, 3, 240_000, 0x1F, -1_000));
        AlertHead head = new AlertHead(feed);
        head.rates().put("on-time", firing());
        head.rates().put("satisfaction", new RateState(AT, RateTrack.START, null));
        head.lags().put("arrival-lag", new RateState(AT, RateTrack.START, null));
        head.beyondLimit().add("appointment", "H38-1");
        head.rulesSeen().put("on-time", 2);
        head.ticked(AT);
        head.judgeAt(AT + HOUR);
        head.unsureUntil(AT + DAY);
        head.sharedWith().add("10");
        head.unshared().put(AT - HOUR, tally());
        head.wakes().set(CaseKey.dossier("H38-1"), AT + 3 * HOUR);
        return head;
    }

    private static Tally tally() {
        return Samples.pane().slot(AT - 10 * 60_000);
    }

    private static RateState firing() {
        RateTrack track =
                new RateTrack(
                        AT - 3 * DAY,
                        AT - 2 * DAY,
                        RateTrack.NEVER,
                        Severity.WARNING,
                        AT - DAY,
                        AT - 2 * DAY,
                        AT);
        ToldRate told =
                new ToldRate(
                        AT - 2 * DAY,
                        AT - 2 * DAY,
                        Severity.WARNING,
                        3,
                        false,
                        2,
                        AT - DAY,
                        new Ratio(41, 48));
        return new RateState(AT - 4 * DAY, track, told);
    }

    static UnitAlertHead unitAlertHead() {
        UnitAlertHead head = new UnitAlertHead();
        TreeMap<Long, Tally> slots = new TreeMap<>();
        slots.put(AT - HOUR, tally());
        head.pending().put(AT + HOUR, slots);
        head.rates().put("on-time", firing());
        head.judged(AT);
        head.judgedFrom(AT + DAY);
        return head;
    }

    static FigureChange figureChange() {
        return new FigureChange("10", AT + HOUR, AT - HOUR, tally());
    }

    static List<ToldIncident> toldIncidents() {
        return List.of(
                new ToldIncident(
                        "overdue",
                        2,
                        ToldIncident.Status.OPEN,
                        AT,
                        AT - HOUR,
                        Severity.CRITICAL,
                        3,
                        5),
                new ToldIncident(
                        "second-supplement",
                        1,
                        ToldIncident.Status.NOTED,
                        AT,
                        AT,
                        Severity.WARNING,
                        0,
                        1));
    }

    static SignalDay signalDay() {
        return SignalDay.of(
                List.of(
                        new Signal(CaseKey.Kind.OFFICER, "cán bộ", AT, "H38-1", ""),
                        new Signal(CaseKey.Kind.DEVICE, "b7", AT + HOUR, "", "r1")));
    }
}
