package io.reformpulse.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whether Kubernetes and the Flink operator would take the manifests, as far as schemas tell. */
class KubernetesTest {
    private static final Map<String, Class<?>> KINDS =
            Map.of(
                    "v1/Namespace", Namespace.class,
                    "v1/PersistentVolumeClaim", PersistentVolumeClaim.class,
                    "v1/Service", Service.class,
                    "apps/v1/Deployment", Deployment.class,
                    "networking.k8s.io/v1/NetworkPolicy", NetworkPolicy.class,
                    "policy/v1/PodDisruptionBudget", PodDisruptionBudget.class);
    private static final String FLINK = "flink.apache.org/v1beta1/FlinkDeployment";

    /** Knows the fields of each kind, and refuses any other. */
    private static final ObjectMapper STRICT =
            new ObjectMapper()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .setAnnotationIntrospector(
                            new JacksonAnnotationIntrospector() {
                                private static final long serialVersionUID = 1L;

                                @Override
                                public Boolean hasAnySetter(Annotated a) {
                                    return false;
                                }
                            });

    private static String kind(JsonNode manifest) {
        return manifest.path("apiVersion").asText() + "/" + manifest.path("kind").asText();
    }

    private static List<JsonNode> of(String kind) throws Exception {
        return DeployFiles.manifests().stream()
                .filter(manifest -> kind(manifest).equals(kind))
                .toList();
    }

    @Test
    void everyManifestHasFieldsOfItsKindOnly() throws Exception {
        List<JsonNode> manifests = DeployFiles.manifests();
        assertThat(manifests)
                .extracting(KubernetesTest::kind)
                .contains(FLINK)
                .hasSizeGreaterThan(9);
        for (JsonNode manifest : manifests) {
            String kind = kind(manifest);
            if (!kind.equals(FLINK)) {
                assertThat(KINDS).containsKey(kind);
                STRICT.treeToValue(manifest, KINDS.get(kind));
            }
        }
    }

    @Test
    void anUnknownFieldWouldBeFound() throws Exception {
        JsonNode deployment = of("apps/v1/Deployment").get(0).deepCopy();
        ((ObjectNode) deployment.at("/spec/template/spec")).put("automountToken", false);
        assertThatThrownBy(() -> STRICT.treeToValue(deployment, Deployment.class))
                .isInstanceOf(UnrecognizedPropertyException.class)
                .hasMessageContaining("automountToken");
    }

    @Test
    void theJobIsAFlinkDeploymentButForItsFlinkThatIsNewerThanTheSchema() throws Exception {
        JsonNode job = of(FLINK).get(0);
        assertThat(FlinkDeploymentSchema.findings(job))
                .singleElement()
                .asString()
                .contains("flinkVersion")
                .contains("enumeration");

        ObjectNode older = job.deepCopy();
        ((ObjectNode) older.get("spec")).put("flinkVersion", "v1_20");
        assertThat(FlinkDeploymentSchema.findings(older)).isEmpty();
        ((ObjectNode) older.at("/spec/job")).put("upgradeMode", "hopefully");
        ((ObjectNode) older.at("/spec/podTemplate/spec")).put("volume", "state");
        assertThat(FlinkDeploymentSchema.findings(older)).hasSize(2);
    }

    @Test
    void theJobIsUpgradedBySavepointAndHasAStandby() throws Exception {
        JsonNode spec = of(FLINK).get(0).get("spec");
        assertThat(spec.at("/job/upgradeMode").asText()).isEqualTo("savepoint");
        assertThat(spec.at("/job/allowNonRestoredState").asBoolean(true)).isFalse();
        assertThat(spec.at("/jobManager/replicas").asInt()).isEqualTo(2);
        JsonNode flink = spec.get("flinkConfiguration");
        assertThat(flink.get("high-availability.type").asText()).isEqualTo("kubernetes");
        assertThat(flink.get("web.submit.enable").asText()).isEqualTo("false");
        // The job sets its own parallelism, so the operator must be told the same.
        assertThat(spec.at("/job/args").toString())
                .contains("--parallelism=" + spec.at("/job/parallelism").asInt());
    }

    @Test
    void noPodRunsAsRootOrMayBecomeMoreThanItIs() throws Exception {
        List<JsonNode> pods = new ArrayList<>();
        of("apps/v1/Deployment").forEach(each -> pods.add(each.at("/spec/template/spec")));
        pods.add(of(FLINK).get(0).at("/spec/podTemplate/spec"));
        assertThat(pods).hasSize(3);
        for (JsonNode pod : pods) {
            assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
            for (JsonNode container : pod.get("containers")) {
                JsonNode context = container.get("securityContext");
                assertThat(context.get("allowPrivilegeEscalation").asBoolean(true)).isFalse();
                assertThat(context.at("/capabilities/drop/0").asText()).isEqualTo("ALL");
            }
        }
    }
}
