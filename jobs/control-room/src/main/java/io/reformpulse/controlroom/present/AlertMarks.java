package io.reformpulse.controlroom.present;

import io.reformpulse.schemas.AlertEvent;

/** Knows what people did about alerts; must answer at once, as it is asked for each of many. */
@FunctionalInterface
public interface AlertMarks {
    AlertMark of(AlertEvent alert);
}
