package io.reformpulse.simulators.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rules of a targets.yaml that the oracle can judge by: about single dossiers or ratings, with
 * one version, for every commune, in force from before the first event on.
 *
 * @param others the ids of the rules about single cases that are written in another way
 */
record TargetRules(List<TargetRule> judged, List<String> others) {

    private static final Set<String> SUBJECTS =
            Set.of(TargetRule.OVERDUE, TargetRule.SECOND_SUPPLEMENT, TargetRule.VERY_DISSATISFIED);

    /** Whoever calls has made sure that the text makes sense. */
    static TargetRules parse(String yaml, OracleReference ref, long firstEvent) throws IOException {
        Map<String, Integer> versions = new HashMap<>();
        List<JsonNode> ofSubjects = new ArrayList<>();
        for (JsonNode rule : new YAMLMapper().readTree(yaml).path("rules")) {
            versions.merge(rule.get("id").asText(), 1, Integer::sum);
            if (SUBJECTS.contains(rule.path("subject").asText())) {
                ofSubjects.add(rule);
            }
        }
        TargetRules rules = new TargetRules(new ArrayList<>(), new ArrayList<>());
        for (JsonNode rule : ofSubjects) {
            String id = rule.get("id").asText();
            boolean always = instant(rule.get("effectiveFrom").asText(), ref) <= firstEvent;
            if (versions.get(id) == 1 && always && isForCommunes(rule.path("scope"))) {
                rules.judged.add(rule(id, rule));
            } else if (!rules.others.contains(id)) {
                rules.others.add(id);
            }
        }
        return rules;
    }

    private static boolean isForCommunes(JsonNode scope) {
        return scope.isMissingNode()
                || scope.size() == 1 && scope.path("level").asText().equals("COMMUNE");
    }

    private static TargetRule rule(String id, JsonNode node) {
        List<TargetRule.Tier> tiers = new ArrayList<>();
        for (JsonNode tier : node.get("tiers")) {
            tiers.add(
                    new TargetRule.Tier(
                            tier.get("severity").asText(), tier.path("afterWorkingDays").asInt()));
        }
        return new TargetRule(id, node.get("subject").asText(), tiers, node.path("limit").asLong());
    }

    /** A date begins at local midnight. */
    private static long instant(String text, OracleReference ref) {
        return text.contains("T")
                ? OffsetDateTime.parse(text).toInstant().toEpochMilli()
                : ref.startOf(LocalDate.parse(text));
    }

    List<TargetRule> about(String... subjects) {
        List<String> wanted = List.of(subjects);
        return judged.stream().filter(rule -> wanted.contains(rule.subject())).toList();
    }
}
