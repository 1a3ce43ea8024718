package io.reformpulse.standalone.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.reformpulse.standalone.Failure;
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

    /**
     * Takes a savepoint, while the job goes on, and returns its folder once it is whole.
     *
     * @throws Failure if it does not come about
     */
    public Path savepoint() throws InterruptedException {
        try {
            String job = "/jobs/" + id();
            return made(job, post(job + "/savepoints", "{\"cancel-job\": false}"));
        } catch (IOException e) {
            throw Failure.failed(
                    "There is no savepoint ("
                            + e.getMessage()
                            + "); ./pulse cluster logs jobmanager-1 tells why.",
                    e);
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
        return made(job, post(job + "/stop", wish));
    }

    private Path made(String job, JsonNode asked) throws IOException, InterruptedException {
        String request = job + "/savepoints/" + asked.path("request-id").asText();
        JsonNode told = get(request);
        while (!told.at("/status/id").asText().equals("COMPLETED")) {
            Thread.sleep(GLANCE_MILLIS);
            told = get(request);
        }
        JsonNode place = told.at("/operation/location");
        if (place.isMissingNode()) {
            throw new IOException(told.at("/operation/failure-cause/class").asText());
        }
        return Path.of(URI.create(place.asText()));
    }

    private String id() throws IOException, InterruptedException {
        JsonNode jobs = get("/jobs/overview").path("jobs");
        if (jobs.isEmpty()) {
            throw new IOException("There is no job.");
        }
        return jobs.get(0).path("jid").asText();
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        return answer(path, request(path));
    }

    private JsonNode post(String path, String body) throws IOException, InterruptedException {
        return answer(
                path,
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).timeout(PATIENCE);
    }

    private JsonNode answer(String path, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        HttpResponse<String> answer =
                http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(path + " was answered by " + answer.statusCode());
        }
        return JSON.readTree(answer.body());
    }
}
