package io.reformpulse.simulators.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What must be told of single cases, worked out by hand. */
class CaseAlertsTest {
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

    @TempDir Path folder;

    private final List<String> lines = new ArrayList<>();

    private void step(String dossier, String type, String occurred) {
        step(dossier, type, occurred, occurred, "");
    }

    private void step(String dossier, String type, String occurred, String arrived, String more) {
        lines.add(
                """
                {"kind":"dossier","eventId":"%1$s-%2$s-%3$s","dossierId":"%1$s","communeCode":"C1",\
                "procedureCode":"work","type":"%2$s","occurredAt":"%3$s+07:00",\
                "arrivedAt":"%4$s+07:00"%5$s}"""
                        .formatted(dossier, type, occurred, arrived, more));
    }

    /** Takes a step back. */
    private void voided(String dossier, String type, String occurred, String arrived) {
        String id = dossier + "-" + type + "-" + occurred;
        step(dossier, type, occurred, arrived, ",\"voided\":true,\"replaces\":\"" + id + "\"");
        lines.add(
                lines.remove(lines.size() - 1)
                        .replace("\"eventId\":\"" + id, "\"eventId\":\"void-" + id));
    }

    private void rating(String id, String dossier, int score, String occurred, String more) {
        lines.add(
                """
                {"kind":"rating","eventId":"%s","communeCode":"C1","dossierId":%s,"score":%d,\
                "channel":"BUTTON","occurredAt":"%s+07:00"%s}"""
                        .formatted(id, dossier, score, occurred, more));
    }

    private ExpectedAlerts expected(String until, String rules) throws IOException {
        Path events = Files.write(folder.resolve("events.jsonl"), lines);
        OracleReference reference =
                OracleReference.parse(JURISDICTION, UNITS, PROCEDURES, CALENDAR);
        Instant end = Instant.parse(until + ":00+07:00");
        return Oracle.run(events, reference, end, end).alerts(rules, (step, done, total) -> {});
    }

    /** Lines such as "2024-03-13T00:00 overdue OPENED WARNING d1 1". */
    private List<String> told(String until) throws IOException {
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

    private List<String> startedAt(String until) throws IOException {
        return expected(until, RULES).alerts().stream().map(a -> local(a.startedAt())).toList();
    }

    private static String local(Instant instant) {
        return instant.atOffset(ZoneOffset.ofHours(7)).toLocalDateTime().toString();
    }

    @Test
    void anOverdueDossierOpensAtMidnightEscalatesByWorkingDaysAndResolvesOnce() throws IOException {
        step("d1", "RECEIVED", "2024-03-05T09:00:00");
        step("d1", "RESOLVED", "2024-03-22T09:30:00");
        assertThat(told("2024-04-30T00:00"))
                .containsExactly(
                        "2024-03-13T00:00 overdue OPENED WARNING d1 1",
                        "2024-03-15T00:00 overdue ESCALATED WARNING d1 2",
                        "2024-03-17T00:00 overdue ESCALATED CRITICAL d1 3",
                        "2024-03-20T00:00 overdue ESCALATED CRITICAL d1 4",
                        "2024-03-22T09:31 overdue RESOLVED CRITICAL d1 5");
        assertThat(startedAt("2024-04-30T00:00")).containsOnly("2024-03-13T00:00");
    }

    @Test
    void nothingIsToldAfterTheEnd() throws IOException {
        step("d1", "RECEIVED", "2024-03-05T09:00:00");
        assertThat(told("2024-03-12T23:59")).isEmpty();
        assertThat(told("2024-03-13T00:00")).hasSize(1);
        assertThat(told("2024-03-14T23:59")).hasSize(1);
    }

    @Test
    void aRepetitionAfterTheEndBringsNoTick() throws IOException {
        step("d1", "RECEIVED", "2024-03-05T09:00:00");
        step("d1", "RECEIVED", "2024-03-05T09:00:00", "2024-03-14T09:00:00", "");
        Path events = Files.write(folder.resolve("events.jsonl"), lines);
        OracleReference reference =
                OracleReference.parse(JURISDICTION, UNITS, PROCEDURES, CALENDAR);
        OracleResult result =
                Oracle.run(events, reference, null, Instant.parse("2025-01-01T00:00:00Z"));
        assertThat(local(result.asOf())).isEqualTo("2024-03-05T09:01");
        assertThat(result.alerts(RULES, (step, done, total) -> {}).alerts()).isEmpty();
    }

    @Test
    void aDossierLearnedLateOpensWhenItIsLearnedAtTheTierItHasComeTo() throws IOException {
        step("d1", "RECEIVED", "2024-03-05T09:00:00", "2024-03-20T10:00:30", "");
        assertThat(told("2024-03-20T23:00"))
                .containsExactly("2024-03-20T10:01 overdue OPENED CRITICAL d1 1");
        assertThat(startedAt("2024-03-20T23:00")).containsExactly("2024-03-13T00:00");
    }

    @Test
    void anArrivalOnAWholeMinuteCountsFromTheNextOneOn() throws IOException {
        step("d1", "RECEIVED", "2024-03-05T09:00:00", "2024-03-20T10:00:00", "");
        assertThat(told("2024-03-20T23:00"))
                .containsExactly("2024-03-20T10:01 overdue OPENED CRITICAL d1 1");
    }

    @Test
    void anHourLimitPassesAtItsMinute() throws IOException {
        step("d1", "RECEIVED", "2024-03-05T09:00:00");
        step("d1", "RESOLVED", "2024-03-06T08:00:10");
        lines.replaceAll(line -> line.replace("\"work\"", "\"hour\""));
        // Three hours before noon and one after it: due at 14:30:00, met by what ends at 14:30:00.
        assertThat(told("2024-04-30T00:00"))
                .containsExactly(
                        "2024-03-05T14:31 overdue OPENED WARNING d1 1",
                        "2024-03-06T08:01 overdue RESOLVED WARNING d1 2");
    }

    @Test
    void aDossierThatEndsInTimeOrIsLearnedWithItsEndTellsNothing() throws IOException {
        step("d1", "RECEIVED", "2024-03-05T09:00:00");
        step("d1", "RESOLVED", "2024-03-12T16:00:00");
        step("d2", "RECEIVED", "2024-03-05T09:00:00", "2024-03-20T10:00:00", "");
        step("d2", "RESOLVED", "2024-03-19T09:00:00", "2024-03-20T10:00:20", "");
        assertThat(told("2024-04-30T00:00")).isEmpty();
    }

    @Test
    void anEndThatComesLateButWasInTimeWithdraws() throws IOException {
        step("d1", "RECEIVED", "2024-03-05T09:00:00");
        step("d1", "RESOLVED", "2024-03-12T16:00:00", "2024-03-14T08:00:00", "");
        assertThat(told("2024-04-30T00:00"))
                .containsExactly(
                        "2024-03-13T00:00 overdue OPENED WARNING d1 1",
                        "2024-03-14T08:01 overdue WITHDRAWN WARNING d1 2");
    }

    @Test
    void aPauseThatComesLateMovesTheDueAndTheNextEpisodeBeginsWhenItIsTold() throws IOException {
        step("d1", "RECEIVED", "2024-03-05T09:00:00");
        step("d1", "SUPPLEMENT_REQUESTED", "2024-03-11T09:00:00", "2024-03-14T08:00:00", "");
        step("d1", "SUPPLEMENT_RECEIVED", "2024-03-18T09:00:00");
        assertThat(told("2024-03-20T23:00"))
                .containsExactly(
                        "2024-03-13T00:00 overdue OPENED WARNING d1 1",
                        "2024-03-14T08:01 overdue WITHDRAWN WARNING d1 2",
                        "2024-03-20T00:00 overdue OPENED WARNING d1 1");
        assertThat(startedAt("2024-03-20T23:00"))
                .containsExactly("2024-03-13T00:00", "2024-03-13T00:00", "2024-03-20T00:00");
    }

    @Test
    void aPauseAskedInTimeKeepsADossierFromBeingOverdueAndOneAskedLateDoesNot() throws IOException {
        step("d1", "RECEIVED", "2024-03-05T09:00:00");
        step("d1", "SUPPLEMENT_REQUESTED", "2024-03-12T16:00:00");
        step("d2", "RECEIVED", "2024-03-05T09:00:00");
        step("d2", "SUPPLEMENT_REQUESTED", "2024-03-13T09:00:00");
        assertThat(told("2024-03-14T23:00"))
                .containsExactly("2024-03-13T00:00 overdue OPENED WARNING d2 1");
    }

    @Test
    void aReceiptCorrectedWhileOverdueAmends() throws IOException {
        step("d1", "RECEIVED", "2024-03-04T09:00:00");
        step("d1", "RECEIVED", "2024-03-05T09:00:00", "2024-03-14T07:00:00", "");
        voided("d1", "RECEIVED", "2024-03-04T09:00:00", "2024-03-14T08:00:00");
        assertThat(told("2024-03-14T23:00"))
                .containsExactly(
                        "2024-03-12T00:00 overdue OPENED WARNING d1 1",
                        "2024-03-13T00:00 overdue ESCALATED WARNING d1 2",
                        "2024-03-14T08:01 overdue AMENDED WARNING d1 3");
        assertThat(startedAt("2024-03-14T23:00")).containsOnly("2024-03-12T00:00");
    }

    @Test
    void aSecondSupplementIsOverdueFromThenOnAndANoticeWithdrawnIfItIsTakenBack()
            throws IOException {
        step("d1", "RECEIVED", "2024-03-05T09:00:00");
        step("d1", "SUPPLEMENT_REQUESTED", "2024-03-06T09:00:00");
        step("d1", "SUPPLEMENT_RECEIVED", "2024-03-07T09:00:00");
        step("d1", "SUPPLEMENT_REQUESTED", "2024-03-08T09:00:20");
        voided("d1", "SUPPLEMENT_REQUESTED", "2024-03-08T09:00:20", "2024-03-08T10:00:00");
        assertThat(told("2024-03-09T00:00"))
                .containsExactly(
                        "2024-03-08T09:01 overdue OPENED WARNING d1 1",
                        "2024-03-08T09:01 second NOTICE WARNING d1 1",
                        "2024-03-08T10:01 overdue WITHDRAWN WARNING d1 2",
                        "2024-03-08T10:01 second WITHDRAWN WARNING d1 2");
        assertThat(startedAt("2024-03-09T00:00")).contains("2024-03-08T09:00:20");
    }

    @Test
    void aVeryBadRatingIsANoticeWithinTheMinuteWithdrawnIfAnotherCountsInstead()
            throws IOException {
        step("d1", "RECEIVED", "2024-03-05T09:00:00");
        rating("r1", "\"d1\"", 1, "2024-03-05T10:00:10", "");
        rating("r2", "\"d1\"", 4, "2024-03-05T10:01:10", arrived("2024-03-05T10:10:10"));
        rating("r3", "null", 1, "2024-03-05T10:00:10", "");
        rating("r4", "null", 2, "2024-03-05T10:00:10", "");
        String late = arrived("2024-03-05T10:20:10") + ",\"replaces\":\"r3\"";
        rating("r5", "null", 5, "2024-03-05T10:00:10", late);
        assertThat(told("2024-03-09T00:00"))
                .containsExactlyInAnyOrder(
                        "2024-03-05T10:01 bad NOTICE WARNING d1 1",
                        "2024-03-05T10:01 bad NOTICE WARNING \u0001RATING 0 r3 1",
                        "2024-03-05T10:11 bad WITHDRAWN WARNING d1 2",
                        "2024-03-05T10:21 bad WITHDRAWN WARNING \u0001RATING 0 r3 2");
    }

    private static String arrived(String local) {
        return ",\"arrivedAt\":\"" + local + "+07:00\"";
    }

    @Test
    void onlyRulesThatHoldEverywhereAndAlwaysAreJudged() throws IOException {
        step("d1", "RECEIVED", "2024-03-05T09:00:00");
        String rules =
                """
                rules:
                  - {id: a, version: 1, effectiveFrom: 2024-03-05, subject: DOSSIER_OVERDUE,
                     tiers: [{severity: INFO}]}
                  - {id: b, version: 1, effectiveFrom: '2024-03-05T09:01:00+07:00',
                     subject: DOSSIER_OVERDUE, tiers: [{severity: INFO}]}
                  - {id: c, version: 1, effectiveFrom: 2000-01-01, subject: DOSSIER_OVERDUE,
                     scope: {unit: C1}, tiers: [{severity: INFO}]}
                  - {id: d, version: 1, effectiveFrom: 2000-01-01, subject: DOSSIER_OVERDUE, tiers: [{severity: INFO}]}
                  - {id: d, version: 2, effectiveFrom: 2024-03-09, removed: true}
                """;
        ExpectedAlerts expected = expected("2024-03-14T00:00", rules);
        assertThat(expected.ruleIds()).containsExactly("a");
        assertThat(expected.otherRuleIds()).containsExactly("b", "c", "d");
        assertThat(expected.alerts()).extracting(ExpectedAlert::severity).containsExactly("INFO");
    }
}
