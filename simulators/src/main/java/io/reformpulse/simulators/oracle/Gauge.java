package io.reformpulse.simulators.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is counted of the dossiers that stand at an instant (DESIGN 4.6). */
enum Gauge {
    OPEN(Count.OPEN_END),
    PAUSED(Count.PAUSED_END),
    OVERDUE(Count.OVERDUE_END),
    PAUSED_OVERDUE(Count.PAUSED_OVERDUE_END),
    NO_DUE_OPEN(Count.NO_DUE_OPEN_END),
    NO_DUE_PAUSED(Count.NO_DUE_PAUSED_END);

    /** The gauge at a window's end. */
    final Count atEnd;

    Gauge(Count atEnd) {
        this.atEnd = atEnd;
    }

    static Gauge of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    boolean counts(Dossier.State s) {
        return switch (this) {
            case OPEN -> s.open();
            case PAUSED -> s.paused();
            case OVERDUE -> s.overdue();
            case PAUSED_OVERDUE -> s.paused() && s.overdue();
            case NO_DUE_OPEN -> s.open() && s.noDue();
            case NO_DUE_PAUSED -> s.paused() && s.noDue();
        };
    }

    static List<Gauge> in(Dossier.State state) {
        List<Gauge> in = new ArrayList<>();
        for (Gauge gauge : values()) {
            if (gauge.counts(state)) {
                in.add(gauge);
            }
        }
        return in;
    }
}
