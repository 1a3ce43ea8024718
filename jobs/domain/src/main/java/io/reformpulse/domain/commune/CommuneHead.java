package io.reformpulse.domain.commune;

import io.reformpulse.domain.intake.Conservation;
import io.reformpulse.domain.kpi.Window;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is small and always needed of a commune: its clock, what it has published, how its gauges
 * run over the days, and its books. Mutable; kept as one value.
 */
public final class CommuneHead {
    /** No instant, day or year yet. */
    public static final long NEVER = Long.MIN_VALUE;

    private final GaugeLine line;
    private final Shown shown;
    private final Map<Window, PendingChange> pending = new LinkedHashMap<>();
    private final TreeMap<String, Long> ahead = new TreeMap<>();
    private final TreeMap<String, Long> changedDossiers = new TreeMap<>();
    private final Conservation conservation;
    private final SequenceSet heartbeats;
    private final ClockState clock;

    public CommuneHead() {
        this(new GaugeLine(), new Shown(), new Conservation(), new SequenceSet(), new ClockState());
    }

    public CommuneHead(
            GaugeLine line,
            Shown shown,
            Conservation conservation,
            SequenceSet heartbeats,
            ClockState clock) {
        this.line = line;
        this.shown = shown;
        this.conservation = conservation;
        this.heartbeats = heartbeats;
        this.clock = clock;
    }

    public GaugeLine line() {
        return line;
    }

    /** The gauges last published of windows that still run. */
    public Shown shown() {
        return shown;
    }

    /** What changed in each window since it was last published. */
    public Map<Window, PendingChange> pending() {
        return pending;
    }

    /** Dossiers with an event at or after the next as-of, by the instant of their last event. */
    public Map<String, Long> ahead() {
        return ahead;
    }

    /** Dossiers whose view is to be published, by the instant that changed them. */
    public Map<String, Long> changedDossiers() {
        return changedDossiers;
    }

    public Conservation conservation() {
        return conservation;
    }

    public SequenceSet heartbeats() {
        return heartbeats;
    }

    public ClockState clock() {
        return clock;
    }
}
