package io.reformpulse.domain.dossier;

import io.reformpulse.domain.kpi.Count;
import io.reformpulse.domain.kpi.Flow;
import io.reformpulse.domain.kpi.Measure;
import io.reformpulse.domain.kpi.Measured;
import io.reformpulse.domain.rating.RatingEvent;
import java.util.List;

/** What a received dossier adds to the flows and durations, each at its own instant (4.2, 4.5). */
final class CourseFlows {
    private final Handling handling;
    private final Course course;
    private final List<Count> counts;
    private final List<Measured> measured;

    CourseFlows(Handling handling, Course course, List<Count> counts, List<Measured> measured) {
        this.handling = handling;
        this.course = course;
        this.counts = counts;
        this.measured = measured;
    }

    /**
     * @param rating the dossier's rating that counts; null if none
     */
    void add(RatingEvent rating) {
        addReceipt();
        addSupplements();
        if (handling.handedOver() != null) {
            count(handling.handedOver().occurredAt(), Flow.RETURNED);
        }
        if (handling.isEnded()) {
            addEnd(rating);
        }
    }

    private void addReceipt() {
        long at = handling.receivedAt();
        count(at, Flow.RECEIVED);
        Channel channel = handling.receipt().channel();
        if (channel == null && handling.submission() != null) {
            channel = handling.submission().channel();
        }
        if (channel != null) {
            count(at, received(channel));
        }
    }

    private static Flow received(Channel channel) {
        return switch (channel) {
            case COUNTER -> Flow.RECEIVED_COUNTER;
            case ONLINE -> Flow.RECEIVED_ONLINE;
            case POST -> Flow.RECEIVED_POST;
        };
    }

    private void addSupplements() {
        Pauses pauses = course.pauses();
        for (int i = 0; i < pauses.requests().size(); i++) {
            count(pauses.requests().get(i), Flow.SUPPLEMENT_REQUESTS);
        }
        if (pauses.secondRequestAt() != Handling.NEVER) {
            count(pauses.secondRequestAt(), Flow.SECOND_SUPPLEMENTS);
        }
    }

    private void addEnd(RatingEvent rating) {
        boolean withdrawn = handling.endedAs() == DossierState.WITHDRAWN;
        countAtEnd(
                withdrawn
                        ? Flow.WITHDRAWN
                        : handling.endedAs() == DossierState.STOPPED
                                ? Flow.STOPPED
                                : Flow.RESOLVED);
        addVerdict(withdrawn);
        if (withdrawn) {
            return;
        }
        if (rating != null) {
            countAtEnd(Flow.RATED_DOSSIERS);
        }
        HandlingTime time = course.handlingTime();
        if (time != null) {
            long at = handling.endedAt();
            measured.add(new Measured(at, Measure.HANDLING, time.clock(), 1));
            measured.add(new Measured(at, Measure.OFFICE, time.office(), 1));
            long saved = course.timeSaved(time);
            if (saved > 0) {
                counts.add(new Count(at, Flow.TIME_SAVED_MILLIS, saved));
            }
        }
    }

    private void addVerdict(boolean withdrawn) {
        switch (course.verdict()) {
            case EARLY -> {
                countAtEnd(withdrawn ? Flow.WITHDRAWN_ON_TIME : Flow.ON_TIME);
                if (!withdrawn) {
                    countAtEnd(Flow.EARLY);
                }
            }
            case ON_TIME -> countAtEnd(withdrawn ? Flow.WITHDRAWN_ON_TIME : Flow.ON_TIME);
            case LATE -> countAtEnd(withdrawn ? Flow.WITHDRAWN_LATE : Flow.LATE);
            case NONE, OPEN -> {}
        }
    }

    private void countAtEnd(Flow flow) {
        count(handling.endedAt(), flow);
    }

    private void count(long at, Flow flow) {
        counts.add(new Count(at, flow, 1));
    }
}
