package io.reformpulse.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** What the Flink operator's own schema, as it is in its jar, says of a FlinkDeployment. */
final class FlinkDeploymentSchema {
    private static final String FILE = "/META-INF/fabric8/flinkdeployments.flink.apache.org-v1.yml";
    private static final JsonSchema SCHEMA = read();

    private FlinkDeploymentSchema() {}

    private static JsonSchema read() {
        try (InputStream in = FlinkDeploymentSchema.class.getResourceAsStream(FILE)) {
            JsonNode schema =
                    new YAMLMapper()
                            .readTree(in)
                            .at("/spec/versions/0/schema/openAPIV3Schema/properties/spec");
            close(schema);
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(schema);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The API server prunes what a schema does not name, silently; here it is refused. */
    private static void close(JsonNode schema) {
        if (schema instanceof ObjectNode object) {
            if (object.remove("x-kubernetes-int-or-string") != null) {
                object.remove("type");
            }
            boolean isOpen =
                    object.has("additionalProperties")
                            || object.path("x-kubernetes-preserve-unknown-fields").asBoolean();
            if (object.get("properties") instanceof ObjectNode && !isOpen) {
                object.put("additionalProperties", false);
            }
        }
        schema.forEach(FlinkDeploymentSchema::close);
    }

    /** What is wrong with a deployment; empty if nothing is. */
    static List<String> findings(JsonNode deployment) {
        return SCHEMA.validate(deployment.get("spec")).stream()
                .map(ValidationMessage::getMessage)
                .sorted()
                .toList();
    }
}
