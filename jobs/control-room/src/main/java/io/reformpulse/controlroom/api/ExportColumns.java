package io.reformpulse.controlroom.api;

import java.util.ArrayList;
import java.util.List;

/** The columns of each view's CSV: the fields of its JSON, those of an object with a dot. */
final class ExportColumns {
    private static final List<String> RATES =
            List.of("onTime", "progress", "satisfied", "response");
    private static final List<String> COUNTS =
            List.of(
                    "received",
                    "receivedOnline",
                    "receivedCounter",
                    "receivedPost",
                    "carriedOver",
                    "resolved",
                    "stopped",
                    "withdrawn",
                    "refused",
                    "returned",
                    "early",
                    "onTimeCount",
                    "late",
                    "withdrawnOnTime",
                    "withdrawnLate",
                    "open",
                    "paused",
                    "overdue",
                    "pausedOverdue",
                    "noDueOpen",
                    "noDuePaused",
                    "dueSoonOffice",
                    "dueSoonDay",
                    "supplementRequests",
                    "secondSupplements",
                    "ratings",
                    "satisfiedCount",
                    "dissatisfied");
    private static final List<String> ALERT =
            List.of(
                    "alertId",
                    "revision",
                    "state",
                    "severity",
                    "ruleId",
                    "ruleVersion",
                    "subject",
                    "scopeType",
                    "scopeCode",
                    "dossierId",
                    "windowType",
                    "windowStart",
                    "windowEnd",
                    "startedAt",
                    "at",
                    "asOf",
                    "evidence.cases",
                    "evidence.good",
                    "evidence.target",
                    "evidence.wilsonLow",
                    "evidence.wilsonHigh",
                    "value",
                    "limit",
                    "dossierCount",
                    "reasonVi",
                    "reasonEn",
                    "confirmed",
                    "lastHeardAt",
                    "acknowledgement.revision",
                    "acknowledgement.by",
                    "acknowledgement.why",
                    "acknowledgement.at",
                    "silenced.until",
                    "silenced.by");
    private static final List<String> DOSSIER =
            List.of(
                    "dossierId",
                    "communeCode",
                    "procedureCode",
                    "state",
                    "receivedAt",
                    "dueJudged",
                    "overdueFrom",
                    "paused",
                    "flags");

    private static final List<String> FEED = List.of("scope", "asOf", "heardAt", "feedAgeHours");

    private ExportColumns() {}

    static List<String> of(String view) {
        return switch (view) {
            case "alerts" -> ALERT;
            case "dossiers" -> DOSSIER;
            case "feed" -> FEED;
            default -> row();
        };
    }

    private static List<String> row() {
        List<String> columns =
                new ArrayList<>(
                        List.of("scope", "scopeType", "window", "start", "end", "status", "asOf"));
        for (String rate : RATES) {
            for (String part : List.of("numerator", "denominator", "low", "high")) {
                columns.add(rate + "." + part);
            }
        }
        columns.addAll(COUNTS);
        for (String time : List.of("handling", "office")) {
            for (String part : List.of("count", "meanHours", "p50Hours", "p90Hours")) {
                columns.add(time + "." + part);
            }
        }
        columns.add("timeSavedHours");
        columns.add("moneySaved");
        return columns;
    }
}
