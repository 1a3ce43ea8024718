package io.reformpulse.simulators.oracle;

import java.time.Instant;

/**
 * One step in the life of an alert about a single case that must be told.
 *
 * @param dossier null for a rating that names none
 * @param caseId the dossier's id; of a rating that names none {@code RATING} and its event id
 * @param startedAt when the episode began
 * @param at the tick of the clock at which it is told
 * @param revision counts the steps of the episode, from 1
 */
public record ExpectedAlert(
        String commune,
        String ruleId,
        String dossier,
        String caseId,
        String transition,
        String severity,
        Instant startedAt,
        Instant at,
        int revision) {}
