package io.reformpulse.standalone.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;

/** The job as one JobManager tells of it; a standby asks the one that leads. */
public final class FlinkJob {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final long GLANCE_MILLIS = 200;

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final String address;

    /**
     * @param port of the JobManager's REST
     */
    public FlinkJob(int port) {
        address = "http://127.0.0.1:" + port;
    }

    /**
     * What it does now.
     *
     * @param state in Flink's word; UNREACHABLE or NONE where there is no job to tell of
     * @param running how many of its subtasks run
     * @param subtasks how many it has
     */
    public record Standing(String state, int running, int subtasks) {
        public static final Standing UNREACHABLE = new Standing("UNREACHABLE", 0, 0);
        static final Standing NONE = new Standing("NONE", 0, 0);

        /** Whether every part of it runs. */
        public boolean isRunning() {
            return state.equals("RUNNING") && subtasks > 0 && running == subtasks;
        }
    }

    public Standing standing() throws InterruptedException {
        try {
            JsonNode jobs = get("/jobs/overview").path("jobs");
            if (jobs.isEmpty()) {
                return Standing.NONE;
            }
            JsonNode tasks = jobs.get(0).path("tasks");
            return new Standing(
                    jobs.get(0).path("state").asText(),
                    tasks.path("running").asInt(),
                    tasks.path("total").asInt());
        } catch (IOException notNow) {
            return Standing.UNREACHABLE;
        }
    }

    /** The name of the TaskManager with the fewest free slots; null if none has any of the job. */
    public String busiestTaskManager() throws InterruptedException {
        String busiest = null;
        int most = 0;
        try {
            for (JsonNode each : get("/taskmanagers").path("taskmanagers")) {
                int taken = each.path("slotsNumber").asInt() - each.path("freeSlots").asInt();
                if (taken > most) {
                    most = taken;
                    busiest = each.path("id").asText();
                }
            }
            return busiest;
        } catch (IOException notNow) {
            return null;
        }
    }

    /** Why it failed last, in Flink's words; null if it did not, or nobody tells. */
    public String lastFailure() throws InterruptedException {
        try {
            JsonNode failures =
                    get("/jobs/" + id() + "/exceptions?maxExceptions=1")
                            .path("exceptionHistory")
                            .path("entries");
            return failures.isEmpty() ? null : root(failures.get(0).path("stacktrace").asText());
        } catch (IOException notNow) {
            return null;
        }
    }

    private static String root(String stackTrace) {
        String cause = "Caused by: ";
        String[] causes = stackTrace.split(cause);
        return causes[causes.length - 1].lines().findFirst().orElse("");
    }

    /**
     * Ends it by a savepoint; its JobManager ends too.
     *
     * @param folder in which the savepoint is made
     * @return where it is
     */
    public Path stopBySavepoint(Path folder) throws IOException, InterruptedException {
        String job = "/jobs/" + id();
        String wish = "{\"drain\": false, \"targetDirectory\": \"" + folder.toUri() + "\"}";
        String request = post(job + "/stop", wish).path("request-id").asText();
        JsonNode told;
        do {
            Thread.sleep(GLANCE_MILLIS);
            told = get(job + "/savepoints/" + request);
        } while (!told.path("status").path("id").asText().equals("COMPLETED"));
        JsonNode operation = told.path("operation");
        if (!operation.has("location")) {
            throw new IOException("No savepoint was made: " + operation.path("failure-cause"));
        }
        return Path.of(URI.create(operation.path("location").asText()));
    }

    private String id() throws IOException, InterruptedException {
        JsonNode jobs = get("/jobs/overview").path("jobs");
        if (jobs.isEmpty()) {
            throw new IOException("There is no job.");
        }
        return jobs.get(0).path("jid").asText();
    }

    private JsonNode post(String path, String body) throws IOException, InterruptedException {
        return answer(
                HttpRequest.newBuilder(URI.create(address + path))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body)),
                path);
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        return answer(HttpRequest.newBuilder(URI.create(address + path)), path);
    }

    private JsonNode answer(HttpRequest.Builder request, String path)
            throws IOException, InterruptedException {
        HttpResponse<String> answer =
                http.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException(path + " was answered by " + answer.statusCode());
        }
        return JSON.readTree(answer.body());
    }
}
