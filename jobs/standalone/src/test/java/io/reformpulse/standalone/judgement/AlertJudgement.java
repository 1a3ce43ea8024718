package io.reformpulse.standalone.judgement;

import io.reformpulse.domain.alert.CommuneAlerts;
import io.reformpulse.domain.alert.InMemoryAlertStore;
import io.reformpulse.domain.alert.news.AlertNews;
import io.reformpulse.domain.alert.rate.RateCriteria;
import io.reformpulse.domain.alert.rule.RuleBook;
import io.reformpulse.domain.commune.Province;
import io.reformpulse.domain.commune.Publishing;
import io.reformpulse.domain.commune.Reference;
import io.reformpulse.engine.reference.ReferenceFiles;
import io.reformpulse.engine.reference.TargetsYaml;
import io.reformpulse.engine.wire.AlertEvents;
import io.reformpulse.schemas.AlertJson;
import io.reformpulse.simulators.oracle.Differences;
import io.reformpulse.simulators.oracle.ExpectedAlerts;
import io.reformpulse.simulators.oracle.Oracle;
import io.reformpulse.simulators.oracle.OracleReference;
import io.reformpulse.simulators.oracle.OracleResult;
import io.reformpulse.simulators.oracle.alert.AlertComparison;
import io.reformpulse.simulators.oracle.alert.AlertLaws;
import io.reformpulse.simulators.oracle.alert.AlertLines;
import io.reformpulse.simulators.oracle.alert.AlertStep;
import io.reformpulse.standalone.replay.ReferenceChoice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The alerts of one event file by the shipped rules, once by the oracle and once by the product's
 * domain, written and read as an alerts.jsonl.
 */
final class AlertJudgement {
    private static final String RULES = ReferenceChoice.files(null).targets();

    private final OracleReference oracleReference;
    private final ExpectedAlerts expected;
    private final List<AlertStep> told;

    private AlertJudgement(
            OracleReference oracleReference, ExpectedAlerts expected, List<AlertStep> told) {
        this.oracleReference = oracleReference;
        this.expected = expected;
        this.told = told;
    }

    static AlertJudgement of(JudgedCase judged) throws IOException {
        OracleReference oracleReference = OracleReference.read(judged.reference());
        OracleResult result =
                Oracle.run(judged.events(), oracleReference, null, Judgement.REPLAY_START);
        ExpectedAlerts expected = result.alerts(RULES, (step, done, total) -> {});
        List<AlertStep> told = List.of();
        if (result.asOf() != null) {
            List<AlertNews> news = news(judged, result.asOf().toEpochMilli());
            told = throughFile(news, judged.events().resolveSibling("alerts.jsonl"));
        }
        return new AlertJudgement(oracleReference, expected, told);
    }

    private static List<AlertNews> news(JudgedCase judged, long asOf) throws IOException {
        Reference reference = ReferenceFiles.in(judged.reference()).parse();
        RuleBook book =
                TargetsYaml.parse(RULES, reference.jurisdiction().zone(), reference.units());
        RateCriteria criteria = new RateCriteria();
        List<AlertNews> news = new ArrayList<>();
        Province province =
                new Province(
                        reference,
                        Publishing.atEnd(asOf),
                        (code, windows, store) ->
                                new CommuneAlerts(
                                        code,
                                        reference,
                                        windows,
                                        criteria,
                                        book,
                                        store,
                                        new InMemoryAlertStore(),
                                        news::add,
                                        change -> {}));
        Feed.read(judged.events(), reference, Judgement.REPLAY_START.toEpochMilli())
                .admitted()
                .forEach(province::receive);
        province.advance(asOf);
        province.close();
        return news;
    }

    private static List<AlertStep> throughFile(List<AlertNews> news, Path file) throws IOException {
        Comparator<String> nullFirst = Comparator.nullsFirst(Comparator.naturalOrder());
        Comparator<AlertNews> order =
                Comparator.comparingLong(AlertNews::at)
                        .thenComparing(one -> one.scope().code())
                        .thenComparing(one -> one.rule().id())
                        .thenComparingLong(AlertNews::startedAt)
                        .thenComparing(AlertNews::dossierId, nullFirst)
                        .thenComparing(AlertNews::alertId)
                        .thenComparingInt(AlertNews::revision);
        Files.write(
                file,
                news.stream()
                        .sorted(order)
                        .map(one -> AlertJson.of(AlertEvents.of(one)).toString())
                        .toList());
        return AlertLines.read(file);
    }

    /** What differs or breaks a law, a line each; empty if nothing does. */
    List<String> differences() {
        Differences found = new Differences(Integer.MAX_VALUE);
        AlertLaws.check(told, found);
        AlertComparison.compare(expected, told, oracleReference.zone(), found);
        return found.shown();
    }

    /** The rules that were told by and what was told. */
    Set<String> transitions() {
        Set<String> transitions = new TreeSet<>();
        told.forEach(one -> transitions.add(one.ruleId() + " " + one.transition()));
        return transitions;
    }
}
