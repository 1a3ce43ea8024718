package io.reformpulse.standalone.rules;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reformpulse.domain.alert.rule.RuleVersion;
import io.reformpulse.engine.wire.AlertRules;
import java.util.List;

/** Versions of rules as JSON: every field of their schema by its name. */
public final class RuleJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private RuleJson() {}

    public static JsonNode of(RuleVersion version) {
        try {
            return JSON.readTree(AlertRules.of(version).toString());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Avro wrote no JSON of rule " + version.id() + ".", e);
        }
    }

    public static JsonNode of(RulesDiff diff) {
        ObjectNode object = JSON.createObjectNode();
        object.set("added", all(diff.added()));
        object.set("unchanged", all(diff.unchanged()));
        object.set("onlyInTopic", all(diff.onlyInTopic()));
        ArrayNode conflicts = object.putArray("conflicts");
        diff.conflicts().forEach(conflicts::add);
        return object;
    }

    private static ArrayNode all(List<RuleVersion> versions) {
        ArrayNode array = JSON.createArrayNode();
        versions.forEach(version -> array.add(of(version)));
        return array;
    }
}
