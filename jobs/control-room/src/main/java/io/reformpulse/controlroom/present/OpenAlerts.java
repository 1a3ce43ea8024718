package io.reformpulse.controlroom.present;

import io.reformpulse.schemas.AlertEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The alerts that have not ended, each by its event of the greatest revision, and what changed
 * among them since somebody asked last. What is told as a notice has no end and is not among them.
 */
final class OpenAlerts {
    private static final String FIRING = "FIRING";
    private static final Comparator<AlertEvent> GRAVEST_FIRST =
            Comparator.comparingInt((AlertEvent alert) -> rank(alert.getSeverity()))
                    .thenComparing(Comparator.comparingLong(AlertEvent::getStartedAt).reversed())
                    .thenComparing(AlertEvent::getAlertId);

    private final Map<String, AlertEvent> open = new HashMap<>();
    // So that an alert read once more after a lost connection does not come back to life.
    private final Map<String, EpisodeEnd> ends = new HashMap<>();
    private Map<String, AlertEvent> changed = new LinkedHashMap<>();
    private Set<String> ended = new LinkedHashSet<>();

    void take(AlertEvent event) {
        String id = event.getAlertId();
        if (!isNews(event)) {
            return;
        }
        if (event.getState().equals(FIRING)) {
            open.put(id, event);
            changed.put(id, event);
            ended.remove(id);
        } else {
            ends.put(id, new EpisodeEnd(event.getRevision(), event.getAt()));
            changed.remove(id);
            if (open.remove(id) != null) {
                ended.add(id);
            }
        }
    }

    private boolean isNews(AlertEvent event) {
        AlertEvent known = open.get(event.getAlertId());
        EpisodeEnd end = ends.get(event.getAlertId());
        boolean isNewer = known == null || event.getRevision() > known.getRevision();
        return isNewer && (end == null || event.getRevision() > end.revision());
    }

    /** Says that something beside it changed, such as that it was acknowledged. */
    void touch(String id) {
        AlertEvent known = open.get(id);
        if (known != null) {
            changed.put(id, known);
        }
    }

    /** The last time that it ended, even if late data opened it again; null if it never did. */
    EpisodeEnd lastEnd(String id) {
        return ends.get(id);
    }

    List<AlertEvent> all() {
        return open.values().stream().sorted(GRAVEST_FIRST).toList();
    }

    boolean hasNews() {
        return !changed.isEmpty() || !ended.isEmpty();
    }

    /** The open ones that changed; they count as told from now on. */
    List<AlertEvent> takeChanged() {
        List<AlertEvent> taken = new ArrayList<>(changed.values());
        changed = new LinkedHashMap<>();
        return taken;
    }

    /** The ids of those that ended; they count as told from now on. */
    List<String> takeEnded() {
        List<String> taken = List.copyOf(ended);
        ended = new LinkedHashSet<>();
        return taken;
    }

    private static int rank(String severity) {
        return switch (severity) {
            case "CRITICAL" -> 0;
            case "WARNING" -> 1;
            default -> 2;
        };
    }
}
