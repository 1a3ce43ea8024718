package io.reformpulse.standalone.up;

import io.reformpulse.delivery.alert.Severity;
import io.reformpulse.domain.unit.Unit;
import io.reformpulse.domain.unit.UnitTree;
import io.reformpulse.schemas.AlertEvent;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The alerts that have not ended: each from its event of the greatest revision. A few words of each
 * are kept, and nothing of those that have ended.
 */
final class OpenAlerts {
    private static final Comparator<Open> NEWEST_FIRST =
            Comparator.comparingLong(Open::at)
                    .thenComparing(Open::severity)
                    .reversed()
                    .thenComparing(Open::alertId);

    private final UnitTree units;
    private final int most;
    private final Map<String, Open> open = new HashMap<>();
    private long notices;

    private record Open(
            String alertId, int revision, long at, Severity severity, String scope, String reason) {
        static Open of(AlertEvent event) {
            return new Open(
                    event.getAlertId(),
                    event.getRevision(),
                    event.getAt(),
                    Severity.of(event.getSeverity()),
                    event.getScopeCode(),
                    event.getReasonEn());
        }
    }

    /**
     * @param most how many of the newest are shown
     */
    OpenAlerts(UnitTree units, int most) {
        this.units = units;
        this.most = most;
    }

    void take(AlertEvent event) {
        switch (event.getState()) {
            case "NOTICE" -> notices++;
            case "FIRING" -> {
                if (isNewer(event)) {
                    open.put(event.getAlertId(), Open.of(event));
                }
            }
            case "RESOLVED", "WITHDRAWN" -> {
                if (isNewer(event)) {
                    open.remove(event.getAlertId());
                }
            }
            default -> {
                // A state of a later version of the job, of which nothing is known.
            }
        }
    }

    private boolean isNewer(AlertEvent event) {
        Open known = open.get(event.getAlertId());
        return known == null || event.getRevision() > known.revision();
    }

    Snapshot.Alerts now() {
        Map<Severity, Long> bySeverity = new EnumMap<>(Severity.class);
        for (Open each : open.values()) {
            bySeverity.merge(each.severity(), 1L, Long::sum);
        }
        List<Snapshot.AlertLine> newest =
                open.values().stream().sorted(NEWEST_FIRST).limit(most).map(this::line).toList();
        return new Snapshot.Alerts(bySeverity, notices, newest);
    }

    private Snapshot.AlertLine line(Open alert) {
        Unit unit = units.unit(alert.scope());
        String name = unit == null ? alert.scope() : unit.name();
        // Most reasons begin with the name, which has a column of its own.
        String own = name + ": ";
        String reason =
                alert.reason().startsWith(own)
                        ? alert.reason().substring(own.length())
                        : alert.reason();
        return new Snapshot.AlertLine(alert.at(), alert.severity(), name, reason);
    }
}
