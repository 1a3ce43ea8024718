package io.reformpulse.domain.alert.rate;

import io.reformpulse.domain.alert.Severity;
import io.reformpulse.domain.alert.news.Language;
import io.reformpulse.domain.alert.news.RateEvidence;
import io.reformpulse.domain.alert.rule.Direction;
import io.reformpulse.domain.alert.rule.Rule;
import io.reformpulse.domain.kpi.Ratio;
import io.reformpulse.domain.kpi.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Says in one sentence why a rate alert is told. */
final class RateReason {
    private final RateTelling telling;
    private final String name;
    private final ZoneId zone;
    private final Rule rule;

    RateReason(RateTelling telling, String unitName, ZoneId zone) {
        this.telling = telling;
        this.name = unitName;
        this.zone = zone;
        this.rule = telling.evidence().rule();
    }

    String in(Language language, RateEvidence evidence) {
        String now = figures(language, telling.evidence().figures());
        String window = window(language);
        return switch (telling.transition()) {
            case OPENED -> name + ": " + breach(language, now, window, evidence);
            case ESCALATED ->
                    name
                            + language.choose(", nay ở mức ", ", now ")
                            + severity(language)
                            + ": "
                            + breach(language, now, window, evidence);
            case AMENDED ->
                    changed(language, now, window)
                            + language.choose(
                                    "; cảnh báo vẫn giữ, ở mức ", "; the alert stands as ")
                            + severity(language)
                            + ".";
            case WITHDRAWN ->
                    changed(language, now, window)
                            + language.choose(
                                    "; như vậy không có căn cứ để cảnh báo, ",
                                    "; so there is nothing to alert, ")
                            + target(language)
                            + ".";
            case UNCONFIRMED ->
                    name
                            + language.choose(
                                    " mất tín hiệu hoặc gửi dữ liệu chậm nên số liệu chưa chắc chắn: ",
                                    " is silent or lags, so its figures are not sure: ")
                            + now
                            + window
                            + ".";
            case CONFIRMED ->
                    name
                            + language.choose(
                                    " gửi dữ liệu trở lại, cảnh báo vẫn giữ: ",
                                    " reports again and the alert stands: ")
                            + now
                            + window
                            + ".";
            case RESOLVED -> ended(language, now, window);
            case NOTICE -> throw new IllegalStateException("A rate has no notices.");
        };
    }

    private String breach(Language language, String now, String window, RateEvidence evidence) {
        boolean few = rule.rate().direction() == Direction.AT_LEAST;
        return now
                + window
                + ", "
                + target(language)
                + language.choose(
                        "; nếu đạt mục tiêu thì xác suất tỷ lệ "
                                + (few ? "thấp" : "cao")
                                + " như vậy chỉ là ",
                        "; if that were met, so " + (few ? "few" : "many") + " had a chance of ")
                + language.chance(evidence.tail())
                + ".";
    }

    private String changed(Language language, String now, String window) {
        return name
                + language.choose(": dữ liệu đến muộn cho thấy ", ": late data shows ")
                + now
                + window
                + language.choose(", trước đó đã báo ", ", told before as ")
                + figures(language, telling.before());
    }

    private String ended(Language language, String now, String window) {
        if (telling.ruleEnded()) {
            return language.choose("Quy tắc ", "Rule ")
                    + rule.id()
                    + language.choose(" không còn theo dõi ", " no longer watches ")
                    + name
                    + language.choose("; số liệu đã báo: ", "; told last: ")
                    + now
                    + window
                    + ".";
        }
        return name
                + ": "
                + now
                + window
                + ", "
                + target(language)
                + language.choose("; không còn vi phạm.", "; the breach is over.");
    }

    private String figures(Language language, Ratio figures) {
        long good = figures.numerator();
        long cases = figures.denominator();
        String share = cases == 0 ? "" : " (" + language.percent(good, cases) + ")";
        return language.number(good)
                + language.choose("/", " of ")
                + language.number(cases)
                + " "
                + what(language)
                + share;
    }

    private String what(Language language) {
        return switch (rule.subject()) {
            case ON_TIME_RATE -> language.choose("hồ sơ đúng hạn", "dossiers on time");
            case SATISFIED_RATE -> language.choose("đánh giá hài lòng", "ratings satisfied");
            case RESPONSE_RATE -> language.choose("hồ sơ được đánh giá", "ended dossiers rated");
            case HANDLING_TIME ->
                    language.choose("hồ sơ giải quyết trong ", "dossiers handled within ")
                            + language.span(rule.threshold().spanMillis());
            case OFFICE_TIME ->
                    language.choose(
                                    "hồ sơ giải quyết trong giờ hành chính ",
                                    "dossiers handled within office time of ")
                            + language.span(rule.threshold().spanMillis());
            case ARRIVAL_LAG ->
                    language.choose(
                                    "sự kiện đến trong giờ hành chính ",
                                    "events arrived within office time of ")
                            + language.span(rule.threshold().spanMillis());
            default -> throw new IllegalStateException(rule.subject() + " is no rate.");
        };
    }

    private String window(Language language) {
        Window window = telling.evidence().window();
        LocalDate first = date(window.start());
        LocalDate last = date(window.end() - 1);
        return switch (window.type()) {
            case ROLLING_7D -> rolling(language, 7, last);
            case ROLLING_30D -> rolling(language, 30, last);
            case WEEK ->
                    language.choose(" trong tuần từ ", " in the week from ") + language.date(first);
            case MONTH -> language.choose(" trong tháng ", " in ") + language.month(first);
            case DAY, HOUR, QUARTER, YEAR, NOW ->
                    language.choose(" trong ngày ", " on ") + language.date(first);
        };
    }

    private static String rolling(Language language, int days, LocalDate last) {
        return language.choose(" trong " + days + " ngày đến hết ", " in the " + days + " days to ")
                + language.date(last);
    }

    private LocalDate date(long instant) {
        return Instant.ofEpochMilli(instant).atZone(zone).toLocalDate();
    }

    private String target(Language language) {
        boolean atLeast = rule.rate().direction() == Direction.AT_LEAST;
        return language.choose("mục tiêu ", "target ")
                + (atLeast ? language.choose("từ ", "") : language.choose("không quá ", ""))
                + language.percent(rule.rate().target())
                + language.choose("", atLeast ? " or more" : " or less");
    }

    private String severity(Language language) {
        Severity severity = telling.severity();
        return switch (severity) {
            case INFO -> language.choose("thông tin", "information");
            case WARNING -> language.choose("cảnh báo", "a warning");
            case CRITICAL -> language.choose("nghiêm trọng", "critical");
        };
    }
}
