package io.reformpulse.domain.alert.explain;

import io.reformpulse.domain.alert.news.Language;
import io.reformpulse.domain.alert.rule.Rule;
import io.reformpulse.domain.alert.rule.ScopeSelector;
import io.reformpulse.domain.unit.UnitTree;

/** Says what a rule watches, and where. */
final class WatchedText {
    private final Rule rule;
    private final Language language;

    WatchedText(Rule rule, Language language) {
        this.rule = rule;
        this.language = language;
    }

    /** One sentence. */
    String sentence() {
        return language.choose("Quy tắc theo dõi ", "It watches ") + what() + " " + where() + ".";
    }

    private String what() {
        return switch (rule.subject()) {
            case ON_TIME_RATE ->
                    language.choose(
                            "tỷ lệ hồ sơ đúng hạn trong số hồ sơ có hạn đã giải quyết xong hoặc"
                                    + " dừng giải quyết",
                            "how many of the resolved and stopped dossiers with a due ended on"
                                    + " time,");
            case SATISFIED_RATE ->
                    language.choose(
                            "tỷ lệ đánh giá 4 hoặc 5 điểm trong tất cả đánh giá",
                            "how many of all ratings are 4 or 5,");
            case RESPONSE_RATE ->
                    language.choose(
                            "tỷ lệ hồ sơ được đánh giá trong số hồ sơ đã giải quyết xong hoặc dừng"
                                    + " giải quyết",
                            "how many of the resolved and stopped dossiers were rated,");
            case HANDLING_TIME ->
                    language.choose(
                            "tỷ lệ hồ sơ giải quyết trong " + span() + ", không tính tạm dừng,",
                            "how many dossiers were handled within " + span() + ", pauses apart,");
            case OFFICE_TIME ->
                    language.choose(
                            "tỷ lệ hồ sơ giải quyết trong " + span() + " theo giờ hành chính",
                            "how many dossiers were handled within " + span() + " of office time,");
            case ARRIVAL_LAG ->
                    language.choose(
                            "tỷ lệ sự kiện hồ sơ đến trong " + span() + " theo giờ hành chính",
                            "how many dossier events arrived within "
                                    + span()
                                    + " of office time,");
            case DOSSIER_OVERDUE -> language.choose("từng hồ sơ quá hạn", "each overdue dossier");
            case DOSSIERS_DUE_SOON ->
                    language.choose(
                            "các hồ sơ đến hạn trong "
                                    + span()
                                    + " theo giờ hành chính, "
                                    + daily(),
                            "the dossiers due within " + span() + " of office time, " + daily());
            case SECOND_SUPPLEMENT ->
                    language.choose(
                            "từng hồ sơ bị yêu cầu bổ sung lần thứ hai",
                            "each dossier for which a supplement is asked a second time");
            case SUBMISSION_NOT_RECEIVED ->
                    language.choose(
                            "từng hồ sơ trực tuyến chưa được tiếp nhận hoặc từ chối trong "
                                    + span()
                                    + " theo giờ hành chính",
                            "each online submission that is neither received nor refused within "
                                    + span()
                                    + " of office time,");
            case VERY_DISSATISFIED ->
                    language.choose(
                            "từng đánh giá từ " + limit() + " điểm trở xuống",
                            "each rating of " + limit() + " or less");
            case FEED_SILENT -> silence();
            case CLOCK_WRONG -> clock();
            case RATING_BURST ->
                    language.choose(
                            "từ " + limit() + " đánh giá của một thiết bị trong " + span(),
                            limit() + " or more ratings from one device within " + span() + ",");
            case BULK_CLOSING ->
                    language.choose(
                            "từ " + limit() + " hồ sơ do một cán bộ kết thúc trong " + span(),
                            limit()
                                    + " or more dossiers ended by one officer within "
                                    + span()
                                    + ",");
            case APPOINTMENT_BEYOND_LIMIT ->
                    language.choose(
                            "các hồ sơ hẹn trả sau thời hạn của thủ tục, " + daily(),
                            "dossiers whose appointment lies beyond the procedure's limit, "
                                    + daily());
        };
    }

    private String silence() {
        return language.choose(
                "sự im lặng lâu hơn hẳn nhịp gửi thường ngày (khi chưa biết nhịp: "
                        + span()
                        + " theo giờ hành chính)",
                "silence far longer than is usual at such hours (where too little is known of them: "
                        + span()
                        + " of office time)");
    }

    private String clock() {
        return language.choose(
                "giờ của thiết bị: trong một ngày có "
                        + limit()
                        + " sự kiện ghi trước giờ thực quá "
                        + span()
                        + ", hoặc "
                        + limit()
                        + " giờ liền không sự kiện nào mới hơn một giờ,",
                "the time of devices: on one day "
                        + limit()
                        + " events stamped more than "
                        + span()
                        + " ahead, or "
                        + limit()
                        + " hours in which none is fresher than an hour,");
    }

    private String daily() {
        return language.choose(
                "báo mỗi ngày làm việc lúc " + rule.threshold().at() + ",",
                "told at " + rule.threshold().at() + " of each working day,");
    }

    private String span() {
        return language.span(rule.threshold().spanMillis());
    }

    private String limit() {
        return language.number(rule.threshold().limit());
    }

    private String where() {
        ScopeSelector scope = rule.scope();
        if (scope.unitCode() == null) {
            return level(scope);
        }
        if (!scope.subtree()) {
            return language.choose("ở đơn vị ", "in unit ") + scope.unitCode();
        }
        return scope.level() == null
                ? language.choose(
                        "ở đơn vị " + scope.unitCode() + " và mọi đơn vị cấp dưới",
                        "in unit " + scope.unitCode() + " and every unit below")
                : level(scope) + language.choose(" thuộc đơn vị ", " of unit ") + scope.unitCode();
    }

    private String level(ScopeSelector scope) {
        if (scope.level() == null) {
            return language.choose("ở mọi đơn vị mọi cấp", "in every unit of every level");
        }
        return scope.level().equals(UnitTree.COMMUNE)
                ? language.choose("ở mọi xã", "in every commune")
                : language.choose("ở mọi đơn vị cấp ", "in every unit of level ") + scope.level();
    }
}
