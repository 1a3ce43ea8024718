package io.reformpulse.controlroom.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every route of openapi.json answers so against the running control room. */
class ApiContractTest {
    private static final String SPAN = "from=2024-03-01T00:00:00Z&to=2024-03-10T00:00:00Z";

    @TempDir Path dir;

    private final Set<String> answered = new TreeSet<>();
    private RoomRig rig;
    private JsonNode api;
    private String[] admin;

    @BeforeEach
    void open() throws Exception {
        rig = RoomRig.guarded(dir).told();
        api = RoomRig.json(rig.get("/api/v1/openapi.json"));
        admin = rig.signInAdmin();
        Awaitility.await("the alert in the database")
                .until(() -> rig.get("/api/v1/alerts", admin).body().contains("a1"));
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void everyDocumentedRouteAnswersAsItSays() throws Exception {
        figures();
        alerts();
        actions();
        people();
        machines();
        Set<String> documented = new TreeSet<>();
        api.get("paths")
                .properties()
                .forEach(
                        path ->
                                path.getValue()
                                        .fieldNames()
                                        .forEachRemaining(
                                                method ->
                                                        documented.add(
                                                                method + " " + path.getKey())));
        // Without an end it is no matter for here: StreamTest reads it.
        documented.remove("get /api/v1/stream");
        assertThat(answered).isEqualTo(documented);
    }

    private void figures() throws Exception {
        get("/api/v1/units", "");
        get("/api/v1/present", "?window=DAY");
        get("/api/v1/present", "?window=ROLLING_30D");
        get("/api/v1/kpis", "?window=DAY&scope=02734");
        get("/api/v1/kpis", "?window=DAY&at=2024-03-05T05:00:00Z");
        get("/api/v1/history", "?window=DAY&scope=02734&kpi=onTime&" + SPAN);
        get("/api/v1/history", "?window=NOW&scope=02734&kpi=overdue&" + SPAN);
        get("/api/v1/history", "?window=NOW&scope=02734&kpi=dueSoon");
        get("/api/v1/history", "?window=NOW&scope=02734&kpi=feedAge");
        get("/api/v1/dossiers", "?scope=10&of=overdue");
        get("/api/v1/export", "?view=tiles&window=DAY");
        get("/api/v1/export", "?view=alerts&state=all&format=json");
        get("/api/v1/export", "?view=dossiers&scope=10&of=overdue&format=json");
        get("/api/v1/export", "?view=history&window=DAY&scope=02734&kpi=onTime&" + SPAN);
        get("/api/v1/export", "?view=history&window=NOW&scope=02734&kpi=overdue&format=json");
        get("/api/v1/export", "?view=history&window=NOW&scope=02734&kpi=feedAge&format=json");
    }

    private void alerts() throws Exception {
        get("/api/v1/alerts", "?state=all&scope=10&severity=WARNING&limit=5");
        check("get /api/v1/alerts/{id}", rig.get("/api/v1/alerts/a1", admin), "200");
        get("/api/v1/handover", "?" + SPAN);
    }

    private void actions() throws Exception {
        check(
                "post /api/v1/alerts/{id}/acknowledgement",
                rig.post("/api/v1/alerts/a1/acknowledgement", "{\"why\":\"phoned\"}", admin),
                "201");
        HttpResponse<String> silence =
                rig.post(
                        "/api/v1/silences",
                        "{\"scope\":\"10\",\"ruleId\":null,\"until\":\"2024-03-06T00:00:00Z\","
                                + "\"why\":\"storm\"}",
                        admin);
        check("post /api/v1/silences", silence, "201");
        get("/api/v1/silences", "");
        get("/api/v1/alerts", "?state=open");
        check(
                "delete /api/v1/silences/{id}",
                rig.delete("/api/v1/silences/" + RoomRig.json(silence).get("id").asLong(), admin),
                "204");
        check(
                "post /api/v1/notes",
                rig.post("/api/v1/notes", "{\"scope\":\"02734\",\"text\":\"moved\"}", admin),
                "201");
        get("/api/v1/notes", "?scope=02734");
    }

    private void people() throws Exception {
        get("/api/v1/session", "");
        check(
                "post /api/v1/users",
                rig.post("/api/v1/users", "{\"name\":\"binh\",\"role\":\"viewer\"}", admin),
                "201");
        get("/api/v1/users", "");
        HttpResponse<String> reset = rig.post("/api/v1/users/binh/password", "{}", admin);
        check("post /api/v1/users/{name}/password", reset, "200");
        HttpResponse<String> in =
                rig.post(
                        "/api/v1/session",
                        "{\"name\":\"binh\",\"password\":\""
                                + RoomRig.json(reset).get("password").asText()
                                + "\"}");
        check("post /api/v1/session", in, "200");
        String[] binh = rig.signIn("binh", RoomRig.json(reset).get("password").asText());
        check("delete /api/v1/session", rig.delete("/api/v1/session", binh), "204");
        check("delete /api/v1/users/{name}", rig.delete("/api/v1/users/binh", admin), "204");
        get("/api/v1/audit", "");
    }

    private void machines() throws Exception {
        get("/api/v1/health", "");
        get("/api/v1/ready", "");
        get("/api/v1/openapi.json", "");
        get("/metrics", "");
    }

    private void get(String path, String query) throws Exception {
        check("get " + path, rig.get(path + query, admin), "200");
    }

    private void check(String operation, HttpResponse<String> answer, String status)
            throws Exception {
        assertThat(Integer.toString(answer.statusCode()))
                .as(operation + ": " + answer.body())
                .isEqualTo(status);
        String[] parts = operation.split(" ");
        JsonNode response =
                api.get("paths").path(parts[1]).path(parts[0]).path("responses").get(status);
        assertThat(response).as(operation).isNotNull();
        JsonNode content = response.path("content");
        if (!content.isMissingNode()) {
            String type = answer.headers().firstValue("Content-Type").orElseThrow().split(";")[0];
            assertThat(content.has(type)).as(operation + " " + type).isTrue();
            if (type.equals("application/json")) {
                validate(operation, content.get(type).get("schema"), RoomRig.json(answer));
            }
        }
        answered.add(operation);
    }

    private void validate(String what, JsonNode schema, JsonNode body) {
        ObjectNode whole = schema.deepCopy();
        whole.set("components", api.get("components"));
        JsonSchema validator =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(whole);
        assertThat(validator.validate(body)).as(what).isEmpty();
    }

    @Test
    void theDescriptionIsOfTheVersionThatItSays() {
        assertThat(api.get("openapi").asText()).startsWith("3.1");
        assertThat(api.at("/components/schemas/Problem").isObject()).isTrue();
    }

    @Test
    void whatIsWrongWithARequestIsToldAsAProblem() throws Exception {
        problem("/api/v1/present", 400, "window is missing");
        problem("/api/v1/present?window=HOUR", 400, "no window");
        problem("/api/v1/kpis?window=DAY&at=noon", 400, "no instant");
        problem("/api/v1/kpis?window=DAY&scope=99", 400, "no unit");
        problem("/api/v1/history?window=DAY&scope=10&kpi=all&" + SPAN, 400, "one of");
        problem("/api/v1/history?window=NOW&scope=10&kpi=feedAge", 400, "Only communes");
        problem("/api/v1/history?window=DAY&scope=02734&kpi=feedAge", 400, "window=NOW");
        problem("/api/v1/dossiers?scope=10&of=all", 400, "one of overdue");
        problem("/api/v1/alerts?limit=0", 400, "no whole number");
        for (String after : List.of("x", "1", "-1.a", ".a", "99999999999999999999.a", "5.%00")) {
            problem("/api/v1/alerts?after=" + after, 400, "leave it out");
        }
        for (String after : List.of("x", "-1", "1.a", "99999999999999999999", "%00")) {
            problem("/api/v1/audit?after=" + after, 400, "leave it out");
            problem("/api/v1/dossiers?scope=10&of=open&after=" + after, 400, "leave it out");
        }
        for (String at :
                List.of(
                        "%2B999999999-12-31T23:59:59Z",
                        "%2B200000000-01-01T00:00:00Z",
                        "-200000000-01-01T00:00:00Z",
                        "2024-03-05",
                        "2024-03-05T12:00:00")) {
            problem("/api/v1/kpis?window=DAY&at=" + at, 400, "no instant");
        }
        problem("/api/v1/alerts?severity=mild", 400, "INFO, WARNING or CRITICAL");
        problem("/api/v1/alerts/none", 404, "no alert");
        problem("/api/v1/none", 404, "nothing at");
        problem("/api/v1/handover?from=2024-03-10T00:00:00Z&to=2024-03-01T00:00:00Z", 400, "swap");
        problem("/api/v1/handover?from=2024-03-01T00:00:00Z&to=2024-04-02T00:00:00Z", 400, "31");
    }

    private void problem(String path, int status, String words) throws Exception {
        HttpResponse<String> answer = rig.get(path, admin);
        assertThat(answer.statusCode()).as(path).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
        JsonNode problem = RoomRig.json(answer);
        validate(path, api.at("/components/schemas/Problem"), problem);
        assertThat(problem.get("detail").asText()).contains(words);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
    }
}
