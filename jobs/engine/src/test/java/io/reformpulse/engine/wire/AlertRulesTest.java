package io.reformpulse.engine.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reformpulse.domain.alert.rule.MuteHours;
import io.reformpulse.domain.alert.rule.Removal;
import io.reformpulse.domain.alert.rule.Rule;
import io.reformpulse.domain.alert.rule.RuleVersion;
import io.reformpulse.domain.alert.rule.Rules;
import io.reformpulse.domain.alert.rule.ScopeSelector;
import io.reformpulse.domain.alert.rule.Subject;
import io.reformpulse.schemas.AlertRule;
import io.reformpulse.schemas.NotDecodable;
import io.reformpulse.schemas.SingleObject;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AlertRulesTest {
    @ParameterizedTest
    @EnumSource(Subject.class)
    void aRuleComesBackAsItWent(Subject subject) throws NotDecodable {
        assertComesBack(Rules.of(subject));
    }

    @Test
    void scopeMuteHoursAndRemovalComeBack() throws NotDecodable {
        Rule rule = Rules.with(Rules.onTime(), new ScopeSelector("P", null, false));
        assertComesBack(rule);
        assertComesBack(Rules.with(rule, new MuteHours(LocalTime.of(22, 30), LocalTime.MIDNIGHT)));
        assertComesBack(new Removal("on-time", 3, "tester", 5));
    }

    private static void assertComesBack(RuleVersion version) throws NotDecodable {
        byte[] bytes = SingleObject.ALERT_RULE.encode(AlertRules.of(version));
        assertThat(AlertRules.version(SingleObject.ALERT_RULE.decode(bytes))).isEqualTo(version);
    }

    @Test
    void aFigureOfTheFirstDraftIsUnderstood() {
        AlertRule record = AlertRules.of(Rules.onTime());
        record.setSubject("on_time_rate");
        assertThat(AlertRules.version(record)).isEqualTo(Rules.onTime());
    }

    @Test
    void aRecordThatIsNoRuleIsExplained() {
        AlertRule record = AlertRules.of(Rules.onTime());
        record.setTiers(List.of());
        assertThatThrownBy(() -> AlertRules.version(record))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Rule rate, version 1: tiers is empty");
        record.setWindow("FORTNIGHT");
        assertThatThrownBy(() -> AlertRules.version(record))
                .hasMessageContaining("window must be one of [HOUR, DAY");
        AlertRule muted = AlertRules.of(Rules.onTime());
        muted.setMuteHours("night");
        assertThatThrownBy(() -> AlertRules.version(muted))
                .hasMessageContaining("muteHours must be such as 22:00-06:00");
    }
}
