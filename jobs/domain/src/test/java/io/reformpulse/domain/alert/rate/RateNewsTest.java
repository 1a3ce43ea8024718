package io.reformpulse.domain.alert.rate;

import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.domain.alert.Severity;
import io.reformpulse.domain.alert.news.AlertNews;
import io.reformpulse.domain.alert.news.AlertScope;
import io.reformpulse.domain.alert.news.BadCases;
import io.reformpulse.domain.alert.news.NewsDesk;
import io.reformpulse.domain.alert.news.Transition;
import io.reformpulse.domain.alert.rule.MuteHours;
import io.reformpulse.domain.alert.rule.RateTarget;
import io.reformpulse.domain.alert.rule.Rule;
import io.reformpulse.domain.alert.rule.Rules;
import io.reformpulse.domain.alert.rule.Subject;
import io.reformpulse.domain.kpi.Ratio;
import io.reformpulse.domain.kpi.WindowType;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RateNewsTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final AlertScope SCOPE =
            new AlertScope("COMMUNE", "02911", "Bản Phiệt", List.of("083", "10"));
    private static final RateCriteria CRITERIA = new RateCriteria();
    private static final long POINT = RateBench.at(65, 0);

    @Test
    void newsOfABreachCarryAllThatIsNeededToCheckThem() {
        Rule muted =
                Rules.with(Rules.onTime(), new MuteHours(LocalTime.of(22, 0), LocalTime.of(6, 0)));
        AlertNews news = write(muted, Transition.OPENED, new Ratio(41, 48), null);
        assertThat(news.evidence().tail()).isEqualTo(BinomialTail.atMost(41, 48, 0.95));
        assertThat(news.window().end()).isEqualTo(POINT);
        assertThat(news.cases()).isEqualTo(new BadCases(List.of("H9"), 7));
        assertThat(news.mutedUntil()).isEqualTo(RateBench.at(65, 6));
        assertThat(news.lastHeardAt()).isEqualTo(5);
        assertThat(news.scope()).isEqualTo(SCOPE);
        assertThat(news.rule().version()).isEqualTo(1);
        assertThat(news.reason().en())
                .isEqualTo(
                        "Bản Phiệt: 41 of 48 dossiers on time (85.4 %) in the 30 days to 5 March"
                                + " 2024, target 95 % or more; if that were met, so few had a"
                                + " chance of 0.95 %.");
        assertThat(news.reason().vi())
                .isEqualTo(
                        "Bản Phiệt: 41/48 hồ sơ đúng hạn (85,4 %) trong 30 ngày đến hết 05/03/2024,"
                                + " mục tiêu từ 95 %; nếu đạt mục tiêu thì xác suất tỷ lệ thấp như"
                                + " vậy chỉ là 0,95 %.");
    }

    @Test
    void newsOfLateDataCarryTheFiguresBeforeAndAfter() {
        AlertNews news =
                write(Rules.onTime(), Transition.WITHDRAWN, new Ratio(109, 115), new Ratio(29, 35));
        assertThat(news.evidence().good()).isEqualTo(109);
        assertThat(news.evidenceBefore().good()).isEqualTo(29);
        assertThat(news.reason().en())
                .isEqualTo(
                        "Bản Phiệt: late data shows 109 of 115 dossiers on time (94.8 %) in the 30"
                                + " days to 5 March 2024, told before as 29 of 35 dossiers on time"
                                + " (82.9 %); so there is nothing to alert, target 95 % or more.");
    }

    @ParameterizedTest
    @EnumSource(
            value = Transition.class,
            names = {"NOTICE"},
            mode = EnumSource.Mode.EXCLUDE)
    void everyTransitionIsSaidInOneSentence(Transition transition) {
        for (Subject subject : Subject.values()) {
            for (WindowType window : List.of(WindowType.DAY, WindowType.WEEK, WindowType.MONTH)) {
                if (subject.isFigure()) {
                    Rule rule = Rules.rate(subject, RateTarget.atLeast(window, 0.9));
                    AlertNews news = write(rule, transition, new Ratio(0, 0), new Ratio(1, 2));
                    assertThat(news.reason().en())
                            .contains("Bản Phiệt")
                            .matches("[^.]*(\\.\\d[^.]*)*\\.");
                    assertThat(news.reason().vi()).contains("Bản Phiệt").endsWith(".");
                }
            }
        }
    }

    private static AlertNews write(Rule rule, Transition transition, Ratio figures, Ratio before) {
        List<AlertNews> out = new ArrayList<>();
        NewsDesk desk = new NewsDesk(SCOPE, ZONE, out::add);
        desk.heard(5);
        RatePoints points = new RatePoints(RateBench.WINDOWS);
        RateFigures evidence = points.figures(rule, POINT, figures);
        ToldRate after = new ToldRate(POINT, POINT, Severity.WARNING, 1, true, 1, POINT, figures);
        new RateNews(desk, CRITERIA, of -> new BadCases(List.of("H9"), 7))
                .write(
                        new RateTelling(
                                transition, Severity.WARNING, evidence, before, after, false),
                        POINT);
        return out.get(0);
    }
}
