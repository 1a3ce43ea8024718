package io.reformpulse.engine.reference;

import com.fasterxml.jackson.databind.JsonNode;
import io.reformpulse.domain.alert.rule.RuleBook;
import io.reformpulse.domain.alert.rule.RuleVersion;
import io.reformpulse.domain.unit.UnitTree;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** {@code targets.yaml}: the rules, one entry for each version of each. */
public final class TargetsYaml {
    static final String FILE = "targets.yaml";

    private static final String RULES = "rules";

    private TargetsYaml() {}

    /**
     * Reads the rules of a file.
     *
     * @param zone in which its dates begin
     * @param units among which its scopes select
     * @throws ReferenceException if a rule cannot be used
     */
    public static RuleBook parse(String text, ZoneId zone, UnitTree units) {
        YamlSettings settings = YamlSettings.parse(FILE, text);
        settings.allowOnly(List.of(RULES));
        JsonNode entries = settings.required(RULES);
        if (!entries.isArray()) {
            throw settings.refused(RULES, "rules must be a list of rules, each with an id");
        }
        List<RuleVersion> versions = new ArrayList<>();
        for (JsonNode entry : entries) {
            versions.add(version(settings, entry, zone, units));
        }
        try {
            return RuleBook.of(versions);
        } catch (IllegalArgumentException e) {
            throw settings.refused(RULES, withoutStop(e.getMessage()));
        }
    }

    private static RuleVersion version(
            YamlSettings settings, JsonNode entry, ZoneId zone, UnitTree units) {
        try {
            return new RuleSyntax(entry, zone).parse(units);
        } catch (IllegalArgumentException | DateTimeException e) {
            String id = entry.path("id").asText("without an id");
            throw settings.refusedBelow(
                    "id: " + id, "rule " + id + ": " + withoutStop(e.getMessage()));
        }
    }

    private static String withoutStop(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }
}
