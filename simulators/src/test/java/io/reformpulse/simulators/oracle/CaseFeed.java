package io.reformpulse.simulators.oracle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** The events of a few dossiers of one commune, and what the oracle says must be told of them. */
final class CaseFeed {
    private static final String JURISDICTION =
            """
            code: test
            zone: Asia/Ho_Chi_Minh
            officeHours: [{from: 2000-01-01, days: MON-FRI, hours: ["07:30-12:00", "13:30-17:00"]}]
            sameDayCutoff: "15:00"
            dueComparison: BY_LIMIT
            pausePolicy: PAUSE
            pauseExtension: WORKING_DAYS
            secondSupplementIsLate: true
            hourlyValue: 48250
            """;
    private static final String UNITS =
            "code,name,type,parent_code\nP,Tỉnh,TINH,\nC1,Xã Một,XA,P\nC2,Xã Hai,XA,P\n";
    private static final String PROCEDURES =
            "code,central_limit,central_limit_unit,local_limit,local_limit_unit\n"
                    + "work,10,WORKING_DAY,5,WORKING_DAY\n"
                    + "hour,8,WORKING_HOUR,4,WORKING_HOUR\n";

    /** The 13th is off, and the 16th, a Saturday, is worked. */
    private static final String CALENDAR =
            "date,kind,known_from\n"
                    + "2024-03-13,HOLIDAY,2024-03-08\n"
                    + "2024-03-16,MAKEUP_WORKDAY,2024-03-11\n";

    private static final String RULES =
            """
            rules:
              - {id: overdue, version: 1, effectiveFrom: 2000-01-01, subject: DOSSIER_OVERDUE,
                 tiers: [{severity: WARNING}, {severity: WARNING, afterWorkingDays: 1},
                         {severity: CRITICAL, afterWorkingDays: 3},
                         {severity: CRITICAL, afterWorkingDays: 5}]}
              - {id: second, version: 1, effectiveFrom: 2000-01-01, subject: SECOND_SUPPLEMENT,
                 scope: {level: COMMUNE}, tiers: [{severity: WARNING}]}
              - {id: bad, version: 1, effectiveFrom: 2000-01-01, subject: VERY_DISSATISFIED,
                 limit: 1, tiers: [{severity: WARNING}]}
              - {id: silent, version: 1, effectiveFrom: 2000-01-01, subject: FEED_SILENT,
                 tiers: [{severity: WARNING}]}
            """;

    private final Path folder;
    private final List<String> lines = new ArrayList<>();

    CaseFeed(Path folder) {
        this.folder = folder;
    }

    void step(String dossier, String type, String occurred) {
        step(dossier, type, occurred, occurred, "");
    }

    void step(String dossier, String type, String occurred, String arrived, String more) {
        lines.add(
                """
                {"kind":"dossier","eventId":"%1$s-%2$s-%3$s","dossierId":"%1$s","communeCode":"C1",\
                "procedureCode":"work","type":"%2$s","occurredAt":"%3$s+07:00",\
                "arrivedAt":"%4$s+07:00"%5$s}"""
                        .formatted(dossier, type, occurred, arrived, more));
    }

    /** Takes a step back. */
    void voided(String dossier, String type, String occurred, String arrived) {
        String id = dossier + "-" + type + "-" + occurred;
        step(dossier, type, occurred, arrived, ",\"voided\":true,\"replaces\":\"" + id + "\"");
        lines.add(
                lines.remove(lines.size() - 1)
                        .replace("\"eventId\":\"" + id, "\"eventId\":\"void-" + id));
    }

    void rating(String id, String dossier, int score, String occurred, String more) {
        lines.add(
                """
                {"kind":"rating","eventId":"%s","communeCode":"C1","dossierId":%s,"score":%d,\
                "channel":"BUTTON","occurredAt":"%s+07:00"%s}"""
                        .formatted(id, dossier, score, occurred, more));
    }

    /** Says of a rating when it arrived. */
    static String arrived(String local) {
        return ",\"arrivedAt\":\"" + local + "+07:00\"";
    }

    /**
     * @param until local time; null for the end of the file
     */
    OracleResult result(String until) throws IOException {
        Path events = Files.write(folder.resolve("events.jsonl"), lines);
        OracleReference reference =
                OracleReference.parse(JURISDICTION, UNITS, PROCEDURES, CALENDAR);
        Instant end = until == null ? null : Instant.parse(until + ":00+07:00");
        Instant now = end == null ? Instant.parse("2025-01-01T00:00:00Z") : end;
        return Oracle.run(events, reference, end, now);
    }

    ExpectedAlerts expected(String until, String rules) throws IOException {
        return result(until).alerts(rules, (step, done, total) -> {});
    }

    /** Lines such as "2024-03-13T00:00 overdue OPENED WARNING d1 1". */
    List<String> told(String until) throws IOException {
        return expected(until, RULES).alerts().stream()
                .map(
                        one ->
                                "%s %s %s %s %s %d"
                                        .formatted(
                                                local(one.at()),
                                                one.ruleId(),
                                                one.transition(),
                                                one.severity(),
                                                one.caseId(),
                                                one.revision()))
                .toList();
    }

    List<String> startedAt(String until) throws IOException {
        return expected(until, RULES).alerts().stream().map(a -> local(a.startedAt())).toList();
    }

    static String local(Instant instant) {
        return instant.atOffset(ZoneOffset.ofHours(7)).toLocalDateTime().toString();
    }

    /** What came so far is of another procedure. */
    void procedure(String code) {
        lines.replaceAll(line -> line.replace("\"work\"", "\"" + code + "\""));
    }
}
