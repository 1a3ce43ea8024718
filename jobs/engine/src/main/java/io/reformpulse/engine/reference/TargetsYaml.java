package io.reformpulse.engine.reference;

import com.fasterxml.jackson.databind.JsonNode;
import io.reformpulse.domain.alert.rule.RuleBook;
import io.reformpulse.domain.alert.rule.RuleVersion;
import io.reformpulse.domain.unit.UnitTree;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
        List<ReferenceException> refusals = new ArrayList<>();
        RuleBook book = read(text, zone, units, refusals);
        if (!refusals.isEmpty()) {
            throw refusals.get(0);
        }
        return book;
    }

    /** A sentence for everything in a file that cannot be used; empty if all can. */
    public static List<String> refusals(String text, ZoneId zone, UnitTree units) {
        List<ReferenceException> refusals = new ArrayList<>();
        try {
            read(text, zone, units, refusals);
        } catch (ReferenceException e) {
            refusals.add(e);
        }
        return refusals.stream().map(Throwable::getMessage).toList();
    }

    private static RuleBook read(
            String text, ZoneId zone, UnitTree units, List<ReferenceException> refusals) {
        YamlSettings settings = YamlSettings.parse(FILE, text);
        settings.allowOnly(List.of(RULES));
        JsonNode entries = settings.required(RULES);
        if (!entries.isArray()) {
            throw settings.refused(RULES, "rules must be a list of rules, each with an id");
        }
        RuleBook book = RuleBook.EMPTY;
        Map<String, Integer> entriesOfId = new HashMap<>();
        for (JsonNode entry : entries) {
            String id = entry.path("id").asText("without an id");
            int nth = entriesOfId.merge(id, 1, Integer::sum);
            String trouble = "rule " + id + ": ";
            try {
                RuleVersion version = new RuleSyntax(entry, zone).parse(units);
                trouble = "";
                book = book.plus(version);
            } catch (IllegalArgumentException | DateTimeException e) {
                trouble += withoutStop(e.getMessage());
                refusals.add(settings.refusedAtEntry(id, nth, trouble));
            }
        }
        return book;
    }

    private static String withoutStop(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }
}
