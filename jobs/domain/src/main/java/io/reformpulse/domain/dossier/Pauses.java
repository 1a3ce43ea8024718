package io.reformpulse.domain.dossier;

import io.reformpulse.domain.calendar.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The pauses of a received dossier, in order, and its supplement requests (4.2). */
final class Pauses {
    private enum Kind {
        SUPPLEMENT,
        FEE
    }

    private final long receivedAt;
    private final long endedAt;
    private final Set<QualityFlag> flags;
    private List<Interval> intervals = List.of();
    private List<Long> requests = List.of();
    private Kind openKind;
    private long openSince;

    private Pauses(Handling handling, Set<QualityFlag> flags) {
        this.receivedAt = handling.receivedAt();
        this.endedAt = handling.endedAt();
        this.flags = flags;
    }

    static Pauses of(DossierEvent[] told, Handling handling, Set<QualityFlag> flags) {
        Pauses pauses = new Pauses(handling, flags);
        for (DossierEvent event : told) {
            pauses.read(event);
        }
        if (pauses.openKind != null) {
            // A pause still open at the end of handling ends there (R8).
            pauses.close(pauses.endedAt);
        }
        return pauses;
    }

    private void read(DossierEvent event) {
        switch (event.type()) {
            case SUPPLEMENT_REQUESTED -> request(event.occurredAt(), Kind.SUPPLEMENT);
            case FEE_REQUESTED -> request(event.occurredAt(), Kind.FEE);
            case SUPPLEMENT_RECEIVED, FEE_PAID -> resume(event.occurredAt(), true);
            case IN_PROGRESS -> resume(event.occurredAt(), false);
            case SUBMITTED,
                    RECEIVED,
                    REFUSED,
                    WITHDRAWN,
                    STOPPED,
                    RESOLVED,
                    RETURNED,
                    APOLOGY_SENT -> {}
        }
    }

    private void request(long at, Kind kind) {
        if (isOutside(at)) {
            flags.add(QualityFlag.STEP_OUTSIDE_HANDLING);
        } else if (openKind == kind) {
            flags.add(QualityFlag.SECOND_REQUEST);
        } else if (openKind == null) {
            openKind = kind;
            openSince = at;
            countRequest(at, kind);
        } else if (kind == Kind.SUPPLEMENT) {
            openKind = kind;
            countRequest(at, kind);
        }
    }

    /** Work in progress says that a pause is over, but is no oddity where there is none. */
    private void resume(long at, boolean answersRequest) {
        if (isOutside(at)) {
            flags.add(QualityFlag.STEP_OUTSIDE_HANDLING);
        } else if (openKind != null) {
            close(at);
        } else if (answersRequest) {
            flags.add(QualityFlag.RESUME_WITHOUT_PAUSE);
        }
    }

    private boolean isOutside(long at) {
        return at < receivedAt || at > endedAt;
    }

    private void countRequest(long at, Kind kind) {
        if (kind == Kind.SUPPLEMENT) {
            requests = requests.isEmpty() ? new ArrayList<>(2) : requests;
            requests.add(at);
        }
    }

    private void close(long at) {
        intervals = intervals.isEmpty() ? new ArrayList<>(2) : intervals;
        intervals.add(new Interval(openSince, at));
        openKind = null;
    }

    int size() {
        return intervals.size();
    }

    Interval get(int index) {
        return intervals.get(index);
    }

    /** All of them; the last one is open while nothing came and the dossier has not ended. */
    List<Interval> intervals() {
        return intervals;
    }

    /** How many of the pauses, from the first on, are over: resumed before an instant. */
    int overBefore(long instant) {
        int over = 0;
        int end = intervals.size();
        while (over < end) {
            int middle = (over + end) >>> 1;
            if (intervals.get(middle).to() < instant) {
                over = middle + 1;
            } else {
                end = middle;
            }
        }
        return over;
    }

    /** Whether a pause is open: asked before an instant and not resumed before it. */
    boolean isOpenAt(long instant) {
        int next = overBefore(instant);
        return next < intervals.size() && intervals.get(next).from() < instant;
    }

    /** The instants of the supplement requests that opened a pause or turned a fee pause. */
    List<Long> requests() {
        return requests;
    }

    /** The instant of the second such request; NEVER if there is none. */
    long secondRequestAt() {
        return requests.size() < 2 ? Handling.NEVER : requests.get(1);
    }
}
