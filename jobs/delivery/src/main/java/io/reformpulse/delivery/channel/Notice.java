package io.reformpulse.delivery.channel;

import io.reformpulse.delivery.alert.Severity;
import io.reformpulse.schemas.AlertEvent;

/**
 * An alert event for one subscriber.
 *
 * @param sequence its place among all that the subscriber is told, from 1, without a gap
 * @param told the severity that the subscriber knows the alert by; null if it knows nothing of it
 */
public record Notice(long sequence, AlertEvent event, Severity told) {}
