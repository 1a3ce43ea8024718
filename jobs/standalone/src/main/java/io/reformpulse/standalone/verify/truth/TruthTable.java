package io.reformpulse.standalone.verify.truth;

import io.reformpulse.simulators.oracle.alert.AlertStep;
import io.reformpulse.simulators.scenario.truth.Manifest;
import io.reformpulse.simulators.wire.Mark;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The alerts of a run against the truth about it: found, missed and false.
 *
 * @param zone of the place
 */
public record TruthTable(List<ScenarioRow> scenarios, List<SubjectRow> subjects, ZoneId zone) {

    /**
     * @param steps the lines of an alerts.jsonl
     */
    public static TruthTable of(Manifest truth, List<AlertStep> steps) {
        ZoneId zone = ZoneId.of(truth.workload().zone());
        Usual usual = new Usual(truth, zone);
        List<Episode> episodes =
                Episode.of(steps).stream().filter(one -> usual.knows(one.commune())).toList();
        List<Injection> injections = new ArrayList<>();
        truth.scenarios().forEach(scenario -> injections.addAll(Injection.of(scenario, zone)));
        List<SubjectRow> subjects =
                SeenBy.SUBJECTS.stream()
                        .map(subject -> subject(subject, episodes, injections, usual))
                        .toList();
        List<ScenarioRow> scenarios = new ArrayList<>();
        for (Manifest.Scenario scenario : truth.scenarios()) {
            if (!scenario.name().equals(Mark.EVERYDAY)) {
                scenarios.add(scenario(scenario, zone, episodes, subjects));
            }
        }
        return new TruthTable(scenarios, subjects, zone);
    }

    private static SubjectRow subject(
            String subject, List<Episode> all, List<Injection> injections, Usual usual) {
        long alerts = 0;
        long ofInjections = 0;
        long usually = 0;
        List<Episode> falseAlerts = new ArrayList<>();
        for (Episode episode : all) {
            if (!episode.subject().equals(subject)) {
                continue;
            }
            alerts++;
            if (injections.stream().anyMatch(each -> explains(each, episode))) {
                ofInjections++;
            } else if (usual.explains(episode)) {
                usually++;
            } else {
                falseAlerts.add(episode);
            }
        }
        return new SubjectRow(subject, alerts, ofInjections, usually, falseAlerts);
    }

    private static boolean explains(Injection injection, Episode episode) {
        return SeenBy.of(injection.scenario()).explains(episode.subject())
                && episode.reaches(injection);
    }

    private static ScenarioRow scenario(
            Manifest.Scenario scenario,
            ZoneId zone,
            List<Episode> episodes,
            List<SubjectRow> subjects) {
        SeenBy seenBy = SeenBy.of(scenario.name());
        List<Detection> detections = new ArrayList<>();
        if (!seenBy.tells().isEmpty()) {
            for (Injection injection : Injection.of(scenario, zone)) {
                detections.add(detection(injection, seenBy, episodes));
            }
        }
        List<SubjectRow> telling =
                subjects.stream().filter(row -> seenBy.tells(row.subject())).toList();
        return new ScenarioRow(
                scenario.label(),
                telling.stream().map(SubjectRow::subject).toList(),
                detections,
                telling.stream().mapToLong(row -> row.falseAlerts().size()).sum());
    }

    private static Detection detection(Injection injection, SeenBy seenBy, List<Episode> episodes) {
        Episode first =
                episodes.stream()
                        .filter(one -> seenBy.tells(one.subject()) && one.reaches(injection))
                        .min(Comparator.comparing(Episode::openedAt))
                        .orElse(null);
        return new Detection(injection, first);
    }
}
