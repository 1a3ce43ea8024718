package io.reformpulse.engine.wire;

import io.reformpulse.domain.kpi.ExactCounts;
import io.reformpulse.domain.kpi.Flow;
import io.reformpulse.domain.kpi.KpiRow;
import io.reformpulse.schemas.KpiUpdate;

/** The flows of a row, there and back; a test sees that none is forgotten. */
final class KpiFlows {
    private KpiFlows() {}

    static void write(KpiRow row, KpiUpdate update) {
        update.setReceived(row.flow(Flow.RECEIVED));
        update.setReceivedOnline(row.flow(Flow.RECEIVED_ONLINE));
        update.setReceivedCounter(row.flow(Flow.RECEIVED_COUNTER));
        update.setReceivedPost(row.flow(Flow.RECEIVED_POST));
        update.setResolved(row.flow(Flow.RESOLVED));
        update.setStopped(row.flow(Flow.STOPPED));
        update.setWithdrawn(row.flow(Flow.WITHDRAWN));
        update.setRefused(row.flow(Flow.REFUSED));
        update.setReturned(row.flow(Flow.RETURNED));
        update.setOnTime(row.flow(Flow.ON_TIME));
        update.setEarly(row.flow(Flow.EARLY));
        update.setLate(row.flow(Flow.LATE));
        update.setWithdrawnOnTime(row.flow(Flow.WITHDRAWN_ON_TIME));
        update.setWithdrawnLate(row.flow(Flow.WITHDRAWN_LATE));
        update.setSupplementRequests(row.flow(Flow.SUPPLEMENT_REQUESTS));
        update.setSecondSupplements(row.flow(Flow.SECOND_SUPPLEMENTS));
        update.setTimeSavedMillis(row.flow(Flow.TIME_SAVED_MILLIS));
        update.setRatings(row.flow(Flow.RATINGS));
        update.setSatisfied(row.flow(Flow.SATISFIED));
        update.setVerySatisfied(row.flow(Flow.VERY_SATISFIED));
        update.setDissatisfied(row.flow(Flow.DISSATISFIED));
        update.setRatingsWithoutDossier(row.flow(Flow.RATINGS_WITHOUT_DOSSIER));
        update.setRatedDossiers(row.flow(Flow.RATED_DOSSIERS));
    }

    static void read(KpiUpdate update, ExactCounts counts) {
        counts.add(Flow.RECEIVED, update.getReceived());
        counts.add(Flow.RECEIVED_ONLINE, update.getReceivedOnline());
        counts.add(Flow.RECEIVED_COUNTER, update.getReceivedCounter());
        counts.add(Flow.RECEIVED_POST, update.getReceivedPost());
        counts.add(Flow.RESOLVED, update.getResolved());
        counts.add(Flow.STOPPED, update.getStopped());
        counts.add(Flow.WITHDRAWN, update.getWithdrawn());
        counts.add(Flow.REFUSED, update.getRefused());
        counts.add(Flow.RETURNED, update.getReturned());
        counts.add(Flow.ON_TIME, update.getOnTime());
        counts.add(Flow.EARLY, update.getEarly());
        counts.add(Flow.LATE, update.getLate());
        counts.add(Flow.WITHDRAWN_ON_TIME, update.getWithdrawnOnTime());
        counts.add(Flow.WITHDRAWN_LATE, update.getWithdrawnLate());
        counts.add(Flow.SUPPLEMENT_REQUESTS, update.getSupplementRequests());
        counts.add(Flow.SECOND_SUPPLEMENTS, update.getSecondSupplements());
        counts.add(Flow.TIME_SAVED_MILLIS, update.getTimeSavedMillis());
        counts.add(Flow.RATINGS, update.getRatings());
        counts.add(Flow.SATISFIED, update.getSatisfied());
        counts.add(Flow.VERY_SATISFIED, update.getVerySatisfied());
        counts.add(Flow.DISSATISFIED, update.getDissatisfied());
        counts.add(Flow.RATINGS_WITHOUT_DOSSIER, update.getRatingsWithoutDossier());
        counts.add(Flow.RATED_DOSSIERS, update.getRatedDossiers());
    }
}
