package io.reformpulse.domain.alert.explain;

import io.reformpulse.domain.alert.Severity;
import io.reformpulse.domain.alert.news.Language;
import io.reformpulse.domain.alert.rate.RateCriterion;
import io.reformpulse.domain.alert.rate.RatePoints;
import io.reformpulse.domain.alert.rule.Direction;
import io.reformpulse.domain.alert.rule.RateTarget;
import io.reformpulse.domain.alert.rule.Rule;
import io.reformpulse.domain.alert.rule.Tier;
import java.util.ArrayList;
import java.util.List;

/** Says what a rate rule takes for evidence, with the counts that come of it. */
final class EvidenceText {
    private static final long[] CASES = {10, 20, 50, 100, 400};

    private final Rule rule;
    private final RateTarget rate;
    private final Language language;
    private final RateCriterion criterion;

    EvidenceText(Rule rule, Language language) {
        this.rule = rule;
        this.rate = rule.rate();
        this.language = language;
        this.criterion = new RateCriterion(rate, rule.tiers());
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(target());
        lines.add(few());
        lines.add(opens());
        lines.add("");
        lines.addAll(table());
        lines.add("");
        return lines;
    }

    private boolean atLeast() {
        return rate.direction() == Direction.AT_LEAST;
    }

    private String target() {
        String percent = language.percent(rate.target());
        return language.choose("Mục tiêu: ", "Target: ")
                + (atLeast()
                        ? language.choose("từ " + percent + " trở lên", percent + " or more")
                        : language.choose("không quá " + percent, percent + " or less"))
                + ", "
                + window()
                + settled()
                + "; "
                + judged()
                + ".";
    }

    private String window() {
        return switch (rate.window()) {
            case ROLLING_7D ->
                    language.choose("trong 7 ngày trọn gần nhất", "over the last 7 whole days");
            case ROLLING_30D ->
                    language.choose("trong 30 ngày trọn gần nhất", "over the last 30 whole days");
            case DAY -> language.choose("tính từ đầu ngày", "since the day began");
            case WEEK -> language.choose("tính từ đầu tuần", "since Monday");
            case MONTH -> language.choose("tính từ đầu tháng", "since the month began");
            case HOUR, QUARTER, YEAR, NOW ->
                    throw new IllegalStateException(rate.window() + " is no window of a rule.");
        };
    }

    private String settled() {
        int days = rate.settleDays();
        return days == 0
                ? ""
                : language.choose(
                        " tính đến " + days + " ngày trước, khi dữ liệu đã về đủ",
                        " as of " + days + " days ago, so that data has had time to come");
    }

    private String judged() {
        boolean hourly = RatePoints.isHourly(rule) && !rate.isRolling();
        return hourly
                ? language.choose(
                        "xét mỗi giờ cho mức CRITICAL, mỗi nửa đêm cho mức nhẹ hơn",
                        "judged every full hour for CRITICAL, every midnight for milder ones")
                : language.choose("xét mỗi nửa đêm", "judged every midnight");
    }

    private String few() {
        String cases = language.number(rate.minimumCases());
        String bad = language.number(rate.minimumBad());
        return language.choose(
                "Dưới "
                        + cases
                        + " trường hợp thì không kết luận (INSUFFICIENT); dưới "
                        + bad
                        + " trường hợp xấu thì không cảnh báo.",
                "Fewer than "
                        + cases
                        + " cases tell nothing (INSUFFICIENT); fewer than "
                        + bad
                        + " bad ones never open an alert.");
    }

    private String opens() {
        List<String> tiers = new ArrayList<>();
        for (Tier tier : rule.tiers()) {
            tiers.add(tier.severity() + " " + language.percent(tier.alpha()));
        }
        String which = String.join(", ", tiers);
        String end = language.percent(rate.clearTail());
        String much = atLeast() ? "few" : "many";
        String little = atLeast() ? "thấp" : "cao";
        return language.choose(
                "Cảnh báo mở khi xác suất tỷ lệ "
                        + little
                        + " như vậy, nếu đạt mục tiêu, dưới "
                        + which
                        + "; hết khi đạt mục tiêu hoặc xác suất trên "
                        + end
                        + ":",
                "It opens where so "
                        + much
                        + " would have a chance below "
                        + which
                        + " if the target were met, and clears at the target or where that chance"
                        + " is above "
                        + end
                        + ":");
    }

    private List<String> table() {
        List<String> lines = new ArrayList<>();
        StringBuilder head = new StringBuilder(column(language.choose("trường hợp", "cases"), 12));
        String most = atLeast() ? " <=" : " >=";
        for (Tier tier : rule.tiers()) {
            head.append(column(tier.severity() + most, 14));
        }
        String clear = language.choose("hết", "clears") + (atLeast() ? " >=" : " <=");
        lines.add(head + column(clear, 14));
        for (long cases : CASES) {
            if (cases >= rate.minimumCases()) {
                lines.add(row(cases));
            }
        }
        return lines;
    }

    private String row(long cases) {
        StringBuilder row = new StringBuilder(column(language.number(cases), 12));
        for (Tier tier : rule.tiers()) {
            row.append(column(breach(tier.severity(), cases), 14));
        }
        long clear = criterion.clearFrom(cases);
        return row + column(language.number(atLeast() ? clear : cases - clear), 14);
    }

    /** The count from which the tier opens; a dash where none of so many cases can. */
    private String breach(Severity severity, long cases) {
        long wanted = criterion.breachAtMost(severity, cases);
        if (wanted < 0) {
            return "-";
        }
        return language.number(atLeast() ? wanted : cases - wanted);
    }

    private static String column(String text, int width) {
        return " ".repeat(Math.max(1, width - text.length())) + text;
    }
}
