package io.reformpulse.controlroom.present;

import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.schemas.AlertRule;
import org.junit.jupiter.api.Test;

class RulesInForceTest {
    private final RulesInForce rules = new RulesInForce();

    @Test
    void theNewestVersionInForceTellsTheTarget() {
        rules.take(rule("on-time", 1, 0, 0.95).build());
        rules.take(rule("on-time", 2, 100, 0.97).build());
        assertThat(rules.target("ON_TIME_RATE", 99)).isEqualTo(0.95);
        assertThat(rules.target("ON_TIME_RATE", 100)).isEqualTo(0.97);
        assertThat(rules.target("SATISFIED_RATE", 100)).isNull();
    }

    @Test
    void aRemovedRuleHasNoTarget() {
        rules.take(rule("on-time", 1, 0, 0.95).build());
        rules.take(rule("on-time", 2, 100, 0.95).setRemoved(true).build());
        assertThat(rules.target("ON_TIME_RATE", 100)).isNull();
        assertThat(rules.knows("on-time")).isTrue();
        assertThat(rules.knows("other")).isFalse();
    }

    @Test
    void aRuleForOneUnitIsNoTargetForAll() {
        rules.take(rule("here", 1, 0, 0.5).setScopeCode("02734").build());
        assertThat(rules.target("ON_TIME_RATE", 1)).isNull();
    }

    private static AlertRule.Builder rule(String id, int version, long from, double target) {
        return AlertRule.newBuilder()
                .setId(id)
                .setVersion(version)
                .setEffectiveFrom(from)
                .setSubject("ON_TIME_RATE")
                .setWindow("ROLLING_30D")
                .setTarget(target);
    }
}
