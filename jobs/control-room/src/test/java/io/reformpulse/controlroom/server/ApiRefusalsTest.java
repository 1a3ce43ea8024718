package io.reformpulse.controlroom.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.reformpulse.controlroom.access.Role;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every route of openapi.json refuses what it says it does, and always as a problem. */
class ApiRefusalsTest {
    private static final Pattern ROLE = Pattern.compile("^Role: (\\w+)");

    @TempDir Path dir;

    private RoomRig rig;
    private JsonNode api;
    private JsonSchema problems;
    private final Map<Role, String[]> callers = new HashMap<>();

    /** An operation of the description. */
    private record Operation(String method, String path, JsonNode says) {
        /** Null if anybody may. */
        Role role() {
            Matcher matcher = ROLE.matcher(says.path("description").asText());
            return matcher.find() ? Role.of(matcher.group(1)) : null;
        }

        boolean takesBody() {
            return says.has("requestBody");
        }

        boolean changes() {
            return !method.equals("get");
        }

        String filled() {
            return path.replaceAll("\\{\\w+}", "nothing");
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    @BeforeEach
    void open() throws Exception {
        rig = RoomRig.guarded(dir).told();
        api = RoomRig.json(rig.get("/api/v1/openapi.json"));
        ObjectNode schema = api.at("/components/schemas/Problem").deepCopy();
        problems = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema);
        String[] admin = rig.signInAdmin();
        callers.put(Role.ADMIN, admin);
        for (Role role : List.of(Role.VIEWER, Role.OPERATOR, Role.ANALYST)) {
            callers.put(role, rig.signInAs(role.word(), admin));
        }
    }

    @AfterEach
    void close() {
        rig.close();
    }

    private List<Operation> operations() {
        List<Operation> all = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : api.get("paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                all.add(new Operation(method.getKey(), path.getKey(), method.getValue()));
            }
        }
        assertThat(all).hasSizeGreaterThan(25);
        return all;
    }

    private HttpResponse<String> ask(Operation operation, String body, String... headers)
            throws Exception {
        HttpRequest.Builder request = rig.request(operation.filled(), headers);
        if (operation.takesBody()) {
            request.header("Content-Type", "application/json");
        }
        request.method(
                operation.method.toUpperCase(Locale.ROOT),
                operation.takesBody()
                        ? HttpRequest.BodyPublishers.ofString(body)
                        : HttpRequest.BodyPublishers.noBody());
        return rig.send(request);
    }

    private void refuses(Operation operation, HttpResponse<String> answer, int status)
            throws Exception {
        assertThat(answer.statusCode()).as(operation + ": " + answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .as(operation.toString())
                .hasValue("application/problem+json");
        JsonNode problem = RoomRig.json(answer);
        assertThat(problems.validate(problem)).as(operation.toString()).isEmpty();
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("instance").asText()).isEqualTo(operation.filled());
    }

    @Test
    void whoIsNotSignedInGetsNothingThatTakesARole() throws Exception {
        for (Operation operation : operations()) {
            if (operation.role() != null) {
                refuses(operation, ask(operation, "{}"), 401);
            }
        }
    }

    @Test
    void whoHasALesserRoleIsRefused() throws Exception {
        for (Operation operation : operations()) {
            Role role = operation.role();
            if (role != null && role != Role.VIEWER) {
                Role lesser = Role.values()[role.ordinal() - 1];
                refuses(operation, ask(operation, "{}", callers.get(lesser)), 403);
            }
        }
    }

    @Test
    void whoHasTheRoleIsNotRefusedForIt() throws Exception {
        for (Operation operation : operations()) {
            Role role = operation.role();
            // The session is still needed, and a viewer changes no other's password.
            if (role != null && !operation.path.matches(".*/(session|stream|password)")) {
                assertThat(ask(operation, "{}", callers.get(role)).statusCode())
                        .as(operation.toString())
                        .isIn(200, 201, 204, 400, 404);
            }
        }
    }

    @Test
    void withoutTheTokenNothingIsChanged() throws Exception {
        String[] admin = callers.get(Role.ADMIN);
        for (Operation operation : operations()) {
            if (operation.changes() && operation.role() != null) {
                refuses(operation, ask(operation, "{}", admin[0], admin[1]), 403);
            }
        }
    }

    @Test
    void whatIsNoJsonObjectIsRefused() throws Exception {
        String[] admin = callers.get(Role.ADMIN);
        String deep = "[".repeat(5_000);
        for (Operation operation : operations()) {
            if (operation.takesBody()) {
                for (String body :
                        List.of("", "{", "[]", "null", "7", "{\"a\":\"\\ud800", "{'a':1}", deep)) {
                    refuses(operation, ask(operation, body, admin), 400);
                }
            }
        }
    }

    @Test
    void aBodyOfTheWrongKindIsRefused() throws Exception {
        String[] admin = callers.get(Role.ADMIN);
        for (Operation operation : operations()) {
            if (operation.takesBody()) {
                String wrong =
                        "{\"why\":7,\"scope\":[],\"text\":{},\"until\":true,\"name\":1,"
                                + "\"password\":2,\"role\":3,\"old\":4,\"next\":5}";
                HttpResponse<String> answer = ask(operation, wrong, admin);
                // An admin may reset a password with any object.
                int status = operation.path.endsWith("/password") ? 404 : 400;
                refuses(operation, answer, status);
            }
        }
    }

    @Test
    void methodsThatARouteDoesNotHaveAreRefused() throws Exception {
        for (Map.Entry<String, JsonNode> path : api.get("paths").properties()) {
            for (String method : List.of("get", "post", "put", "patch", "delete")) {
                if (!path.getValue().has(method)) {
                    Operation wrong = new Operation(method, path.getKey(), path.getValue());
                    // What is not there to be read could be a place within the page.
                    int status = method.equals("get") ? 404 : 405;
                    refuses(wrong, ask(wrong, "", callers.get(Role.ADMIN)), status);
                }
            }
        }
    }
}
