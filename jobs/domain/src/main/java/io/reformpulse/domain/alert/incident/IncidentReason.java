package io.reformpulse.domain.alert.incident;

import io.reformpulse.domain.alert.news.Language;
import io.reformpulse.domain.alert.news.Transition;
import io.reformpulse.domain.alert.rule.Rule;
import java.time.ZoneId;

/** Says in one sentence why an incident is told. */
final class IncidentReason {
    private final CaseKey key;
    private final IncidentTelling telling;
    private final String name;
    private final ZoneId zone;

    IncidentReason(CaseKey key, IncidentTelling telling, String unitName, ZoneId zone) {
        this.key = key;
        this.telling = telling;
        this.name = unitName;
        this.zone = zone;
    }

    String in(Language language) {
        Rule rule = telling.rule();
        if (telling.ruleEnded()) {
            return language.choose("Quy tắc ", "Rule ")
                    + rule.id()
                    + language.choose(" không còn theo dõi ", " no longer watches ")
                    + name
                    + ".";
        }
        String what =
                switch (rule.subject()) {
                    case DOSSIER_OVERDUE -> overdue(language);
                    case SECOND_SUPPLEMENT -> secondSupplement(language);
                    case SUBMISSION_NOT_RECEIVED -> notReceived(language);
                    case VERY_DISSATISFIED -> dissatisfied(language);
                    case FEED_SILENT -> silent(language);
                    case CLOCK_WRONG -> clock(language);
                    case RATING_BURST, BULK_CLOSING -> burst(language);
                    default -> throw new IllegalStateException(rule.subject() + " is no incident.");
                };
        return name + ": " + what + ".";
    }

    private String overdue(Language language) {
        String dossier = language.choose("hồ sơ ", "dossier ") + key.id();
        String since = since(language);
        return switch (telling.transition()) {
            case WITHDRAWN ->
                    language.choose(
                            "dữ liệu đến muộn cho thấy " + dossier + " không quá hạn",
                            "late data shows that " + dossier + " was not overdue");
            case RESOLVED ->
                    dossier
                            + language.choose(" hết quá hạn từ ", " is no longer overdue since ")
                            + until(language);
            case AMENDED ->
                    language.choose(
                                    "dữ liệu đến muộn dời thời hạn của "
                                            + dossier
                                            + ", nay quá hạn từ ",
                                    "late data moved the due of "
                                            + dossier
                                            + ", it is overdue since ")
                            + since;
            default ->
                    dossier
                            + language.choose(" quá hạn từ ", " is overdue since ")
                            + since
                            + age(language);
        };
    }

    private String age(Language language) {
        long days = (long) telling.finding().value();
        if (telling.finding().stage() == 0) {
            return "";
        }
        return language.choose(
                ", đã " + days + " ngày làm việc",
                ", for " + days + (days == 1 ? " working day" : " working days"));
    }

    private String secondSupplement(Language language) {
        return isWithdrawn()
                ? language.choose(
                        "dữ liệu đến muộn cho thấy hồ sơ "
                                + key.id()
                                + " không bị yêu cầu bổ sung lần thứ hai",
                        "late data shows that no second supplement was asked of dossier "
                                + key.id())
                : language.choose(
                                "hồ sơ " + key.id() + " bị yêu cầu bổ sung lần thứ hai lúc ",
                                "a second supplement was asked of dossier " + key.id() + " at ")
                        + since(language);
    }

    private String notReceived(Language language) {
        String dossier = language.choose("hồ sơ trực tuyến ", "online submission ") + key.id();
        return switch (telling.transition()) {
            case WITHDRAWN ->
                    language.choose(
                            "dữ liệu đến muộn cho thấy " + dossier + " không phải chờ quá lâu",
                            "late data shows that " + dossier + " did not wait too long");
            case RESOLVED ->
                    dossier
                            + language.choose(" đã được trả lời lúc ", " was answered at ")
                            + until(language);
            default ->
                    dossier
                            + language.choose(
                                    " chưa được tiếp nhận hoặc từ chối, chờ quá ",
                                    " is neither received nor refused, waiting for more than ")
                            + language.span(telling.rule().threshold().spanMillis())
                            + language.choose(" hành chính từ ", " of office time since ")
                            + since(language);
        };
    }

    private String dissatisfied(Language language) {
        String dossier =
                key.kind() == CaseKey.Kind.DOSSIER
                        ? language.choose(", hồ sơ ", ", dossier ") + key.id()
                        : "";
        long score = (long) telling.finding().value();
        return isWithdrawn()
                ? language.choose(
                                "dữ liệu đến muộn thay đánh giá đã báo",
                                "late data replaced the rating told")
                        + dossier
                : language.choose(
                                "người dân đánh giá " + score + "/5 lúc ",
                                "a citizen rated " + score + " of 5 at ")
                        + since(language)
                        + dossier;
    }

    private String silent(Language language) {
        return telling.transition() == Transition.RESOLVED
                ? language.choose("đã gửi dữ liệu trở lại lúc ", "heard again at ")
                        + until(language)
                : language.choose("không có dữ liệu từ ", "nothing was heard since ")
                        + since(language)
                        + language.choose(
                                ", lâu hơn hẳn nhịp gửi thường ngày",
                                ", far longer than is usual at such hours");
    }

    private String clock(Language language) {
        if (telling.transition() == Transition.RESOLVED) {
            return language.choose(
                    "giờ thiết bị đã đúng trở lại", "its devices' time is right again");
        }
        double offset = telling.finding().value();
        String span = language.span((long) Math.abs(offset) * 60_000);
        return offset > 0
                ? language.choose(
                        "sự kiện ghi giờ sớm hơn thực tế đến "
                                + span
                                + ", đồng hồ thiết bị chạy nhanh",
                        "events are stamped up to " + span + " ahead, a device's clock is fast")
                : language.choose(
                        "nhiều giờ liền không sự kiện nào mới hơn "
                                + span
                                + ", đồng hồ thiết bị có thể chạy chậm",
                        "hour after hour no event is fresher than "
                                + span
                                + ", a device's clock may be slow");
    }

    private String burst(Language language) {
        boolean ratings = key.kind() == CaseKey.Kind.DEVICE;
        String source =
                ratings
                        ? language.choose("thiết bị ", "device ") + key.id()
                        : language.choose("cán bộ ", "officer ") + key.id();
        if (isWithdrawn()) {
            return language.choose(
                    "dữ liệu đến muộn xóa nghi vấn về " + source,
                    "late data cleared what was told of " + source);
        }
        String count = language.number((long) telling.finding().value());
        return source
                + (ratings
                        ? language.choose(
                                " gửi " + count + " đánh giá", " gave " + count + " ratings")
                        : language.choose(
                                " kết thúc " + count + " hồ sơ", " ended " + count + " dossiers"))
                + language.choose(" trong ", " within ")
                + language.span(telling.rule().threshold().spanMillis())
                + language.choose(" từ ", " from ")
                + since(language);
    }

    private boolean isWithdrawn() {
        return telling.transition() == Transition.WITHDRAWN;
    }

    private String since(Language language) {
        return language.time(telling.finding().since(), zone);
    }

    private String until(Language language) {
        return language.time(telling.finding().until(), zone);
    }
}
