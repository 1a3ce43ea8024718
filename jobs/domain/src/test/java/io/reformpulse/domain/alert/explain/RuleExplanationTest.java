package io.reformpulse.domain.alert.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.domain.alert.news.Language;
import io.reformpulse.domain.alert.rule.Direction;
import io.reformpulse.domain.alert.rule.MuteHours;
import io.reformpulse.domain.alert.rule.RateTarget;
import io.reformpulse.domain.alert.rule.Removal;
import io.reformpulse.domain.alert.rule.Rule;
import io.reformpulse.domain.alert.rule.Rules;
import io.reformpulse.domain.alert.rule.ScopeSelector;
import io.reformpulse.domain.alert.rule.Subject;
import io.reformpulse.domain.kpi.WindowType;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RuleExplanationTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final RuleExplanation VI = new RuleExplanation(Language.VI, ZONE);
    private static final RuleExplanation EN = new RuleExplanation(Language.EN, ZONE);

    @Test
    void aRateIsExplainedWithItsEvidence() {
        Rule rule =
                Rules.with(Rules.onTime(), new MuteHours(LocalTime.of(22, 0), LocalTime.of(6, 0)));
        assertThat(EN.of(rule))
                .containsExactly(
                        "rate, version 1 (ON_TIME_RATE)",
                        "It watches how many of the resolved and stopped dossiers with a due ended"
                                + " on time, in every commune.",
                        "Target: 95 % or more, over the last 30 whole days; judged every"
                                + " midnight.",
                        "Fewer than 10 cases tell nothing (INSUFFICIENT); fewer than 3 bad ones"
                                + " never open an alert.",
                        "It opens where so few would have a chance below WARNING 1 %, CRITICAL"
                                + " 0.1 % if the target were met, and clears at the target or"
                                + " where that chance is above 20 %:",
                        "",
                        "       cases    WARNING <=   CRITICAL <=     clears >=",
                        "          10             6             5             9",
                        "          20            15            14            18",
                        "          50            42            41            46",
                        "         100            88            86            93",
                        "         400           368           364           376",
                        "",
                        "An alert opens at once and ends once it has been clear for 2 d.",
                        "Nobody is notified from 22:00 to 06:00.");
        assertThat(VI.of(rule))
                .contains(
                        "Mục tiêu: từ 95 % trở lên, trong 30 ngày trọn gần nhất; xét mỗi nửa đêm.",
                        "Cảnh báo mở ngay và kết thúc khi đã hết trong 2 ngày.",
                        "Không gửi thông báo từ 22:00 đến 06:00.");
    }

    @Test
    void aRateThatMustStayLowIsCountedFromTheOtherSide() {
        RateTarget low = new RateTarget(WindowType.WEEK, 0.05, Direction.AT_MOST, 20, 3, 0.2);
        Rule rule =
                Rules.with(Rules.with(Rules.onTime(), low), Duration.ofHours(12), Duration.ZERO);
        assertThat(EN.of(rule))
                .contains(
                        "Target: 5 % or less, since Monday; judged every full hour for CRITICAL,"
                                + " every midnight for milder ones.",
                        "       cases    WARNING >=   CRITICAL >=     clears <=",
                        "          20             5             6             2",
                        "An alert opens once the breach has held for 12 h and ends once it is"
                                + " clear.")
                .noneMatch(line -> line.startsWith("          10 "));
    }

    @Test
    void aCountThatNoneCanReachIsADash() {
        Rule rule =
                Rules.rate(Subject.RESPONSE_RATE, RateTarget.atLeast(WindowType.ROLLING_7D, 0.3));
        assertThat(EN.of(rule)).contains("          10             -             -             2");
    }

    @Test
    void tiersByAgeAreExplained() {
        Rule rule = Rules.of(Subject.DOSSIER_OVERDUE);
        assertThat(EN.of(rule))
                .containsExactly(
                        "rule, version 1 (DOSSIER_OVERDUE)",
                        "It watches each overdue dossier in every commune.",
                        "Severity: WARNING, WARNING after 1 working day, CRITICAL after 3 working"
                                + " days, CRITICAL after 5 working days.");
        assertThat(VI.of(rule)).anyMatch(line -> line.contains("CRITICAL sau 3 ngày làm việc"));
    }

    @ParameterizedTest
    @EnumSource(Subject.class)
    void everySubjectHasASentenceInBothLanguages(Subject subject) {
        Rule rule = Rules.of(subject);
        assertThat(EN.of(rule).get(1)).startsWith("It watches ").endsWith(" in every commune.");
        assertThat(VI.of(rule).get(1)).startsWith("Quy tắc theo dõi ").endsWith(" ở mọi xã.");
    }

    @Test
    void aScopeIsNamedByItsUnitAndLevel() {
        assertThat(watched(new ScopeSelector("080", "COMMUNE", true)))
                .endsWith(" in every commune of unit 080.");
        assertThat(watched(new ScopeSelector("080", null, true)))
                .endsWith(" in unit 080 and every unit below.");
        assertThat(watched(new ScopeSelector("10", null, false))).endsWith(" in unit 10.");
        assertThat(watched(new ScopeSelector(null, "HUYEN", true)))
                .endsWith(" in every unit of level HUYEN.");
        assertThat(watched(new ScopeSelector(null, null, true)))
                .endsWith(" in every unit of every level.");
    }

    private static String watched(ScopeSelector scope) {
        return EN.of(Rules.with(Rules.onTime(), scope)).get(1);
    }

    @Test
    void versionsSayFromWhenAndByWhom() {
        long from = Instant.parse("2024-02-29T17:00:00Z").toEpochMilli();
        Rule first = Rules.version(Rules.onTime(), 1, from);
        Removal end = new Removal("rate", 2, "control-room", from + 60_000);
        assertThat(EN.versions(List.of(first, end)))
                .containsExactly(
                        "Version 1, from 00:00 on 1 March 2024, by tester",
                        "Version 2, from 00:01 on 1 March 2024, by control-room: the rule ends");
        assertThat(VI.versions(List.of(end)))
                .containsExactly(
                        "Phiên bản 2, từ 00:01 ngày 01/03/2024, do control-room: quy tắc kết thúc");
    }
}
