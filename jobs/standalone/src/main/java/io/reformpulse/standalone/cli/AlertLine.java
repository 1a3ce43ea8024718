package io.reformpulse.standalone.cli;

import io.reformpulse.schemas.AlertEvent;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** An alert event as one line for a person. */
final class AlertLine {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    /** In which the reason is written. */
    enum Language {
        VI,
        EN
    }

    private AlertLine() {}

    static String of(AlertEvent event, ZoneId zone, Language language) {
        return "%s  %-8s %-11s %-8s %-20s %s"
                .formatted(
                        MINUTE.format(Instant.ofEpochMilli(event.getAt()).atZone(zone)),
                        event.getSeverity(),
                        event.getTransition(),
                        event.getScopeCode(),
                        event.getRuleId(),
                        switch (language) {
                            case VI -> event.getReasonVi();
                            case EN -> event.getReasonEn();
                        });
    }
}
