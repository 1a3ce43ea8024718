package io.reformpulse.standalone.replay;

import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import io.reformpulse.schemas.AlertEvent;
import io.reformpulse.schemas.AlertJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/**
 * {@code alerts.jsonl}: what became of each alert, event by event, in the order in which it was
 * told; what was told at one minute by unit, then by rule.
 */
public final class AlertFile {
    private static final Comparator<AlertEvent> ORDER =
            Comparator.comparingLong(AlertEvent::getAt)
                    .thenComparing(AlertEvent::getScopeCode)
                    .thenComparing(AlertEvent::getRuleId)
                    .thenComparingLong(AlertEvent::getStartedAt)
                    .thenComparing(AlertEvent::getDossierId, nullsFirst(naturalOrder()))
                    .thenComparing(AlertEvent::getAlertId)
                    .thenComparingInt(AlertEvent::getRevision);

    private AlertFile() {}

    static void write(Path file, List<AlertEvent> alerts) throws IOException {
        Files.write(file, lines(alerts));
    }

    /** Its lines, whatever the order of the events. */
    public static List<String> lines(List<AlertEvent> alerts) {
        return alerts.stream().sorted(ORDER).map(event -> AlertJson.of(event).toString()).toList();
    }
}
