package io.reformpulse.simulators.oracle;

import java.util.List;

/**
 * What must be told of single cases.
 *
 * @param alerts in no order
 * @param ruleIds the rules by which all is expected that they tell
 * @param otherRuleIds the rules about single cases that the oracle cannot judge by
 */
public record ExpectedAlerts(
        List<ExpectedAlert> alerts, List<String> ruleIds, List<String> otherRuleIds) {}
