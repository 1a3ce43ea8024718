package io.reformpulse.standalone.verify.truth;

import java.util.List;

/**
 * How the alerts of one subject did.
 *
 * @param alerts how many were told
 * @param ofInjections how many of them come of what was injected
 * @param usual how many others are right by the way their communes truly work
 * @param falseAlerts the rest
 */
public record SubjectRow(
        String subject, long alerts, long ofInjections, long usual, List<Episode> falseAlerts) {}
