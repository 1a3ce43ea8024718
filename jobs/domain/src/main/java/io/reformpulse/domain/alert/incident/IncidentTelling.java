package io.reformpulse.domain.alert.incident;

import io.reformpulse.domain.alert.news.Transition;
import io.reformpulse.domain.alert.rule.Rule;

/**
 * What is to be told of an incident.
 *
 * @param after the incident as subscribers know it then
 * @param ruleEnded whether it ends because its rule no longer watches the commune
 */
public record IncidentTelling(
        Transition transition, Rule rule, Finding finding, ToldIncident after, boolean ruleEnded) {}
