package io.reformpulse.standalone.verify.truth;

import io.reformpulse.simulators.scenario.truth.Manifest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How the communes truly worked, which makes some alerts right though nothing was injected. */
final class Usual {
    /** The 30 days of a window and the 45 by which the last of it may come. */
    private static final Duration LOOK_BACK = Duration.ofDays(75);

    private final Map<String, Manifest.Commune> communes = new HashMap<>();
    private final ZoneId zone;
    private final Instant endOfIntake;

    Usual(Manifest truth, ZoneId zone) {
        this.zone = zone;
        LocalDate last = LocalDate.parse(truth.workload().to());
        endOfIntake = last.plusDays(1).atStartOfDay(zone).toInstant();
        truth.communes().forEach(commune -> communes.put(commune.code(), commune));
    }

    boolean knows(String commune) {
        return communes.containsKey(commune);
    }

    /** Whether its commune worked so that the alert is right. */
    boolean explains(Episode episode) {
        for (Manifest.Conduct conduct : inForceBefore(episode)) {
            boolean explains =
                    switch (episode.subject()) {
                        case SeenBy.ON_TIME -> 1 - conduct.lateRate() < episode.target();
                        case SeenBy.SATISFIED -> conduct.satisfiedRate() < episode.target();
                        // Forms in a box are no answers yet.
                        case SeenBy.RESPONSE ->
                                conduct.onPaper() || conduct.responseRate() < episode.target();
                        // Its line is down on some days, and in the end nothing is handed in.
                        case SeenBy.SILENT ->
                                conduct.outageRate() > 0 || episode.openedAt().isAfter(endOfIntake);
                        case SeenBy.LAG -> conduct.outageRate() > 0;
                        default -> false;
                    };
            if (explains) {
                return true;
            }
        }
        return false;
    }

    private List<Manifest.Conduct> inForceBefore(Episode episode) {
        Instant from = episode.openedAt().minus(LOOK_BACK);
        List<Manifest.Conduct> inForce = new ArrayList<>();
        for (Manifest.Conduct conduct : communes.get(episode.commune()).conduct()) {
            Instant since = LocalDate.parse(conduct.from()).atStartOfDay(zone).toInstant();
            if (!since.isAfter(from)) {
                inForce.clear();
            }
            if (!since.isAfter(episode.openedAt())) {
                inForce.add(conduct);
            }
        }
        return inForce;
    }
}
